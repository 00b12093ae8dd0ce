// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody reads the list of organizations out of the sign-up form: J-01, L7. */
@Tag("signup")
@PortalTest
final class OrganizationNameLimitIT {
    private static final String TAKEN = "There is an organization";

    private final PortalRealm realm;
    private final People people;
    private final Organizations organizations;
    private final String existing = Organizations.newName();

    OrganizationNameLimitIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void anOrganization() {
        people.settings("manual", "account-setup");
        organizations.askedAtSignUp("optional");
        organizations.create(Organizations.newAlias(), existing, Map.of());
    }

    private HttpPage ask(String address, String name, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put(Organizations.FIELD, name);
        return people.signUp(address, fields);
    }

    @Test // J-01, L7
    void everyQuestionForANameCountsOnceWhateverTheAnswer() {
        String address = People.newAddress();
        String free = Organizations.newName();
        limit(3);

        assertThat(ask(address, existing, Map.of()).text()).contains(TAKEN);
        assertThat(ask(address, free, Map.of("lastName", "")).text()).doesNotContain(TAKEN, "Too many people");
        assertThat(ask(address, free, Map.of()).text()).contains("Thanks, your request is in");

        HttpPage refused = ask(People.newAddress(), existing, Map.of());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).doesNotContain(TAKEN);

        limit(4);
        assertThat(ask(People.newAddress(), existing, Map.of()).text()).contains(TAKEN);
        assertThat(ask(People.newAddress(), existing, Map.of()).status()).isEqualTo(429);
    }

    /** Without an address that anybody could write to, nobody looks for the name. */
    @Test // J-01, L7
    void aFormThatCannotCountGetsNoAnswer() {
        limit(1_000_000);

        assertThat(ask("ada", existing, Map.of()).text()).doesNotContain(TAKEN);
        assertThat(ask("", existing, Map.of()).text()).doesNotContain(TAKEN);
    }

    private void limit(int signUpsPerHour) {
        realm.as(People.ADMIN)
                .put("settings", "{\"maxSignUpsPerHour\":" + signUpsPerHour + "}")
                .expect(200);
    }
}
