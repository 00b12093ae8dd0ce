// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** Forms that no browser would send: D-01, I-03. */
@Tag("attack")
@PortalTest
final class CraftedFormIT {
    private final PortalRealm realm;
    private final People people;
    private final String address = People.newAddress();

    CraftedFormIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @AfterEach
    void noLists() {
        realm.as(People.ADMIN).put("domains", "{\"autoApproved\":[]}").expect(200);
    }

    /** Keycloak keeps one of two spellings of an attribute; which one depends on how many fields there are. */
    private static Map<String, String> withOtherAddress(String other) {
        Map<String, String> more = new HashMap<>();
        more.put("user.attributes.email", other);
        IntStream.range(0, 250).forEach(i -> more.put("x" + i, "y"));
        return more;
    }

    @Test // D-01, B12
    void aSecondSpellingOfTheAddressPassesNoRule() {
        realm.as(People.ADMIN)
                .put("domains", "{\"autoApproved\":[\"partner.example\"]}")
                .expect(200);

        HttpPage answer = people.signUp(address.replace("globex", "partner"), withOtherAddress(address));

        assertThat(answer.document().select("#input-error-email").text()).isNotBlank();
        assertThat(people.exists(address)).isFalse();
    }

    @Test // I-03
    void anEndlessDomainIsAMistakeAndNoMore() {
        HttpPage answer = people.signUp(address, Map.of("email", "a@" + "a.".repeat(60_000) + "bc"));

        assertThat(answer.document().select("#input-error-email").text()).isNotBlank();
        assertThat(people.signUp(address).text()).contains("Thanks, your request is in");
    }

    @Test // I-03
    void aNulInTheDomainIsAMistakeAndNoMore() {
        HttpPage answer = people.signUp(address, Map.of("email", "a@b\0c.example"));

        assertThat(answer.document().select("#input-error-email").text()).isNotBlank();
    }

    @Test // D-01
    void theSetUpFormChangesNoAddress() {
        String link = people.activationLink(address);
        String id = people.userId(address);
        mayEditUsername(true);
        try {
            HttpBrowser browser = realm.browser();
            HtmlForm form = browser.get(link).form("#portal-account-setup").fill(People.setup(People.PASSWORD));
            for (Map.Entry<String, String> field :
                    withOtherAddress(People.newAddress()).entrySet()) {
                form = form.with(field.getKey(), field.getValue());
            }

            browser.submit(form);

            assertThat(realm.admin().users().get(id).toRepresentation().getEmail())
                    .isEqualTo(address);
        } finally {
            mayEditUsername(false);
        }
    }

    private void mayEditUsername(boolean may) {
        RealmRepresentation update = new RealmRepresentation();
        update.setEditUsernameAllowed(may);
        update.setRegistrationEmailAsUsername(!may);
        realm.admin().update(update);
    }
}
