// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.mail.Mail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** What people hear when an admin changes their account. */
@Tag("mail")
@PortalTest
final class ChangeMailsIT {
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final Organizations organizations;
    private final Api admin;
    private final String address;

    ChangeMailsIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.organizations = new Organizations(realm);
        this.admin = realm.as(People.ADMIN);
        this.address = organizations.newPerson();
    }

    private void give(String alias, String role) {
        admin.put("users/" + organizations.userId(address) + "/organizations/" + alias, "{\"role\":\"" + role + "\"}")
                .expect(200);
    }

    private void setting(String key, String value) {
        admin.put("settings", "{\"" + key + "\":\"" + value + "\"}").expect(200);
    }

    private List<String> states(String kind) {
        return mails(kind).map(mail -> mail.path("status").asText()).toList();
    }

    private Stream<JsonNode> mails(String kind) {
        JsonNode mails = admin.get("mails?max=100").expect(200).json().path("mails");
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> mail.path("recipient").asText().equals(address)
                        && mail.path("kind").asText().equals(kind));
    }

    /**
     * Waits until the newest of so many mails could not leave. By then no older one is on its way, which would leave as well if the mail
     * server came back just then: they are tried one after the other.
     */
    private void awaitFailed(String kind, int count) {
        Await.until(count + " mails of which the newest could not leave", () -> {
            List<JsonNode> newestFirst = mails(kind).toList();
            return newestFirst.size() == count && newestFirst.get(0).hasNonNull("lastError");
        });
    }

    @Test // G-01
    void aChangedRoleIsToldWithAllThatThePersonHasNow() {
        String name = "<b>Acme</b> & " + Organizations.newName();
        organizations.create("acme-" + address.hashCode(), name, Map.of());
        organizations.create("globex-" + address.hashCode(), "Globex " + address, Map.of());
        organizations.grant(address, "globex-" + address.hashCode(), "developer");

        give("acme-" + address.hashCode(), "org-admin");

        Mail mail = mailbox.awaitMail(address, "roles");
        assertThat(mail.text())
                .contains("Org admin: " + name, "Developer: Globex " + address)
                .contains("Hello Ada,");
        assertThat(mail.html()).contains("&lt;b&gt;Acme&lt;/b&gt; &amp;").doesNotContain("<b>Acme");
        assertThat(mail.subject()).isEqualTo("Your roles at Developer Portal have changed");
    }

    @Test
    void aRoleThatThePersonHasAlreadyIsNoNews() {
        String acme = organizations.create();
        give(acme, "developer");
        mailbox.awaitMail(address, "roles");

        give(acme, "developer");

        assertThat(states("ROLE_CHANGED")).hasSize(1);
    }

    @Test
    void aMailIsInTheLanguageOfThePerson() {
        String id = organizations.userId(address);
        UserRepresentation user = realm.admin().users().get(id).toRepresentation();
        user.singleAttribute("locale", "de");
        realm.admin().users().get(id).update(user);

        give(organizations.create(), "developer");

        assertThat(mailbox.awaitMail(address).text()).contains("Guten Tag Ada", "Entwickler: ");
    }

    @Test
    void whatIsSwitchedOffIsNotSent() {
        setting("roleChangedMail", "off");
        try {
            give(organizations.create(), "developer");

            mailbox.expectNoMail(address, A_MOMENT);
            assertThat(states("ROLE_CHANGED")).isEmpty();
        } finally {
            setting("roleChangedMail", "on");
        }
    }

    @Test
    void whoIsDisabledAndEnabledAgainHearsBoth() {
        enabled(false);
        assertThat(mailbox.awaitMail(address, "is disabled").text()).contains("You are signed out everywhere");

        enabled(true);

        assertThat(mailbox.awaitMail(address, "enabled again").text()).contains("You can sign in as before", address);
    }

    @Test
    void whoIsEnabledBeforeTheMailLeftHearsNothingOfTheDisabling() {
        mailbox.stop();
        try {
            enabled(false);
            awaitFailed("DISABLED", 1);
            enabled(true);
            awaitFailed("ENABLED", 1);
        } finally {
            mailbox.restart();
        }

        mailbox.awaitMail(address, "enabled again");
        Await.until("the other one is cancelled", () -> states("DISABLED").equals(List.of("CANCELLED")));
        assertThat(mailbox.mailsTo(address)).hasSize(1);
    }

    @Test
    void eachMailHasASwitchOfItsOwn() {
        setting("disabledMail", "off");
        try {
            enabled(false);
            enabled(true);

            mailbox.awaitMail(address, "enabled again");
            assertThat(states("DISABLED")).isEmpty();
        } finally {
            setting("disabledMail", "on");
        }
    }

    private void enabled(boolean enabled) {
        admin.put("users/" + organizations.userId(address), "{\"enabled\":" + enabled + "}")
                .expect(200);
    }

    @Test
    void ofSeveralThatCouldNotLeaveTheLastOneSaysItAll() {
        String alias = organizations.create();
        mailbox.stop();
        try {
            give(alias, "developer");
            awaitFailed("ROLE_CHANGED", 1);
            give(alias, "org-publisher");
            awaitFailed("ROLE_CHANGED", 2);
            give(alias, "org-admin");
            awaitFailed("ROLE_CHANGED", 3);
        } finally {
            mailbox.restart();
        }

        Await.until("one mail and no other", () -> states("ROLE_CHANGED").stream()
                .sorted()
                .toList()
                .equals(List.of("CANCELLED", "CANCELLED", "SENT")));
        assertThat(mailbox.mailsTo(address)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("Org admin: " + alias));
    }
}
