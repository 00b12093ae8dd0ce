// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;

/** Nobody gets into an organization that exists by what they put into the form: L7, D-01, D-03, D-05. */
@Tag("attack")
@PortalTest
final class OrganizationFormTricksIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Organizations organizations;
    private final String address = People.newAddress();
    private final String name = Organizations.newName();

    OrganizationFormTricksIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void anOrganizationExists() {
        people.settings("automatic", "sign-up");
        organizations.askedAtSignUp("optional");
        organizations.create(name.replace(' ', '-'), name, Map.of());
    }

    private Map<String, String> everyTrick() {
        String id = organizations.id(name);
        Map<String, String> fields = new HashMap<>();
        for (String field : new String[] {"organizationId", "organization", "orgId", "organizationRole", "groups"}) {
            fields.put(field, id);
            fields.put("user.attributes." + field, id);
        }
        fields.put("user.attributes." + Organizations.FIELD, name);
        fields.put("user.attributes.kc.org", id);
        fields.put("orgRole", "org-admin");
        return fields;
    }

    @Test // L7, D-01, D-05
    void hiddenFieldsAreIgnored() {
        people.signUp(address, everyTrick());

        assertThat(people.state(address)).isEqualTo("ACTIVE");
        assertThat(organizations.requested(people, address)).isEmpty();
        assertThat(organizations.members(name)).isEmpty();
    }

    @Test // D-01, D-03
    void alsoWherePeopleMayWriteAnyAttribute() {
        unmanagedAttributes(UnmanagedAttributePolicy.ENABLED);
        try {
            Map<String, String> fields = everyTrick();
            String another = Organizations.newName();
            fields.put(Organizations.FIELD, another);
            people.signUp(address, fields);

            assertThat(organizations.members(name)).isEmpty();
            assertThat(organizations.members(another)).containsExactly(address + " UNMANAGED [org-admin]");
            assertThat(people.user(address).toRepresentation().getAttributes()).doesNotContainKey(Organizations.FIELD);
        } finally {
            unmanagedAttributes(null);
        }
    }

    private void unmanagedAttributes(UnmanagedAttributePolicy policy) {
        UPConfig profile = realm.admin().users().userProfile().getConfiguration();
        profile.setUnmanagedAttributePolicy(policy);
        realm.admin().users().userProfile().update(profile);
    }

    @Test // D-05
    void anInvitationOfKeycloakAsksForNoOrganization() {
        organizations.askedAtSignUp("required");
        organizations.of(name).members().inviteUser(address, "Ada", "Lovelace").close();
        // Keycloak 26.7.3 escapes the text part of this mail as if it were HTML
        String link = Jsoup.parse(mailbox.awaitMail(address).html()).select("a").attr("href");
        HttpBrowser browser = realm.browser();
        HttpPage form = browser.get(link);

        HttpPage answer = browser.submit(form.form("#kc-register-form").fill(People.details(address)));

        assertThat(form.document().select("#" + Organizations.FIELD)).isEmpty();
        assertThat(answer.text()).contains("Your account is ready");
        assertThat(organizations.members(name)).hasSize(1).allMatch(member -> member.startsWith(address));
    }

    @Test // L5, D-05
    void nobodyPassesForInvited() {
        organizations.askedAtSignUp("required");
        HttpBrowser browser = realm.browser();
        HtmlForm form = browser.get(realm.signUpUrl()).form("#kc-register-form").fill(People.details(address));

        for (String token : new String[] {"", "x", "a.b.c"}) {
            browser.submit(new HtmlForm(URI.create(form.action() + "&token=" + token), form.fields()));
        }

        assertThat(people.exists(address)).isFalse();
    }
}
