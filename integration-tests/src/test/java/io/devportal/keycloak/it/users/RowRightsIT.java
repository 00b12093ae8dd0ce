// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** What a row of a list says that the caller may do is what the details of the person say. */
@Tag("users")
@PortalTest
final class RowRightsIT {
    private static final List<String> IN_ONE = List.of("change-role", "remove-from-organization");

    private final PortalRealm realm;
    private final People people;
    private final Organizations organizations;
    private final Api admin;
    private final String acme;
    private final Person orgAdmin;

    RowRightsIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.admin = realm.as(People.ADMIN);
        this.acme = organizations.create();
        this.orgAdmin = member("org-admin");
        someOfEachKind();
    }

    private Person member(String role) {
        return Person.in(realm, organizations).with(organizations, acme, role);
    }

    private void someOfEachKind() {
        member("org-publisher").with(organizations, organizations.create(), "developer");
        member("developer")
                .with(
                        organizations,
                        organizations.create(Organizations.newAlias(), Map.of("ssoManaged", "true")),
                        "developer");
        organizations.join(Person.in(realm, organizations).address(), acme);
        new GlobalRole("api-owner").grant(realm, Person.in(realm, organizations).id());
        people.setEnabled(member("developer").address(), false);
        new RealmAdministration(realm).grantByGroup(member("developer").id());
        comesByIdentityProvider(member("developer"));
        String seat = "{\"id\":\"" + organizations.id(acme) + "\",\"role\":\"developer\"}";
        admin.post(
                        "users",
                        Invitees.body(
                                "org-user", People.newAddress(), ",\"organizations\":[" + seat + "],\"notify\":true"))
                .expect(201);
        people.settings("manual", "sign-up");
        people.signUp(People.newAddress());
    }

    private void comesByIdentityProvider(Person person) {
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias("upstream-" + person.id());
        provider.setProviderId("github");
        provider.setConfig(Map.of("clientId", "id", "clientSecret", "secret"));
        realm.admin().identityProviders().create(provider).close();
        FederatedIdentityRepresentation link = new FederatedIdentityRepresentation();
        link.setIdentityProvider(provider.getAlias());
        link.setUserId("7");
        link.setUserName("seven");
        realm.admin()
                .users()
                .get(person.id())
                .addFederatedIdentity(provider.getAlias(), link)
                .close();
    }

    @Test // G21, L29, L34
    void theListSaysWhatDetailsSay() {
        for (Api caller : List.of(admin, orgAdmin.acts())) {
            JsonNode rows =
                    new Listed(caller).get("max", "100").expect(200).json().path("users");
            assertThat(rows).hasSizeGreaterThan(5);
            for (JsonNode row : rows) {
                JsonNode details =
                        caller.get("users/" + row.path("id").asText()).json();

                assertThat(grouped(row)).as(row.toString()).isEqualTo(byAction(details));
                for (int i = 0; i < row.path("organizations").size(); i++) {
                    assertThat(grouped(row.path("organizations").get(i)))
                            .isEqualTo(byAction(details.path("organizations").get(i)));
                }
            }
        }
    }

    @Test // L32, L34
    void theMembersOfAnOrganizationSayWhatConcernsIt() {
        String path = "organizations/" + organizations.id(acme) + "/members";
        for (Api caller : List.of(admin, orgAdmin.acts())) {
            JsonNode rows = caller.get(path).expect(200).json().path("members");
            assertThat(rows).hasSizeGreaterThan(5);
            for (JsonNode row : rows) {
                JsonNode details =
                        caller.get("users/" + row.path("id").asText()).json();
                Map<String, String> expected = byAction(details);
                details.path("organizations").forEach(one -> {
                    if (one.path("alias").asText().equals(acme)) {
                        expected.putAll(byAction(one));
                    }
                });

                assertThat(expected).containsKeys(IN_ONE.toArray(String[]::new));
                assertThat(grouped(row)).as(row.toString()).isEqualTo(expected);
            }
        }
    }

    private static Map<String, String> grouped(JsonNode row) {
        Map<String, String> may = new TreeMap<>();
        row.path("may").path("allowed").forEach(action -> may.put(action.asText(), "allowed"));
        row.path("may").path("refused").forEach(reason -> reason.path("actions")
                .forEach(action -> may.put(
                        action.asText(),
                        reason.path("code").asText() + ": "
                                + reason.path("reason").asText())));
        return may;
    }

    private static Map<String, String> byAction(JsonNode details) {
        Map<String, String> may = new TreeMap<>();
        details.path("may")
                .properties()
                .forEach(one -> may.put(
                        one.getKey(),
                        one.getValue().path("allowed").asBoolean()
                                ? "allowed"
                                : one.getValue().path("code").asText() + ": "
                                        + one.getValue().path("reason").asText()));
        return may;
    }
}
