// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.SetupAction;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;

/** What the settings of a realm promise to somebody who signs up, and whether a real sign-up becomes that. */
record PromisedSignUp(PortalRealm realm, People people, String approval, String password) {
    /** Nobody signs up with an address of this domain. */
    static final String BLOCKED = "throwaway.example";

    private static final List<String> TITLES = List.of("your request is in", "open your mail", "Your account is ready");

    boolean isKept() {
        HttpPage form = realm.browser().get(realm.signUpUrl());
        if (form.document().select("#kc-register-form").isEmpty()) {
            return false;
        }
        String address = People.newAddress();
        boolean asks = !form.document().select("input[type=password]").isEmpty();
        return asks == asksPassword()
                && saysWhatHappensNext(people.signUp(address))
                && stateOf(address).equals(promisedState())
                && keepsOutABlockedDomain()
                && (asksPassword() || hidesWhoHasAnAccount())
                && (!asksPassword() || promisedState().equals("ACTIVE") || staysOutWhenSomebodyEnables(address))
                && (!new SetupAction(realm).isDefault() || people.getsIn(new Organizations(realm).newPerson()));
    }

    private boolean asksPassword() {
        return password.equals("sign-up");
    }

    private String promisedState() {
        if (approval.equals("manual")) {
            return "PENDING_APPROVAL";
        }
        return asksPassword() ? "ACTIVE" : "PENDING_ACTIVATION";
    }

    /** The page of the result step, and no error, sign-in page or portal. */
    private static boolean saysWhatHappensNext(HttpPage answer) {
        return answer.status() == 200
                && TITLES.stream().anyMatch(title -> answer.text().contains(title));
    }

    /** Of the request, or a word of its own when there is none. */
    private String stateOf(String address) {
        if (!people.exists(address)) {
            return "no account";
        }
        ApiResponse request = realm.as(People.ADMIN).get("registration-requests/" + people.userId(address));
        return request.status() == 200 ? request.json().path("state").asText() : "no request";
    }

    private boolean keepsOutABlockedDomain() {
        String address = People.newAddress().replaceFirst("@.*", "@" + BLOCKED);
        people.signUp(address);
        return !people.exists(address);
    }

    private boolean hidesWhoHasAnAccount() {
        return saysWhatHappensNext(people.signUp(People.DEVELOPER));
    }

    private boolean staysOutWhenSomebodyEnables(String address) {
        people.setEnabled(address, true);
        return !people.signIn(address, People.PASSWORD).header("Location").contains("code=");
    }
}
