// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Diagnosis;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** Why somebody cannot sign in whose user store or identity provider is gone, or has left its jar behind. */
@Tag("users")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class GoneStoreDiagnosisIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Organizations organizations;
    private final Api admin;
    private final String acme;
    private final Person ada;
    private final Api omar;

    GoneStoreDiagnosisIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
        this.organizations = new Organizations(realm);
        this.admin = realm.as(People.ADMIN);
        this.acme = organizations.create();
        this.ada = Person.in(realm, organizations).with(organizations, acme, "developer");
        this.omar = Person.in(realm, organizations)
                .with(organizations, acme, "org-admin")
                .acts();
    }

    private void belongsTo(String store) throws SQLException {
        inTheDatabase("update user_entity set federation_link = '" + store + "' where id = '" + ada.id() + "'");
    }

    private void isLinkedTo(String provider) {
        FederatedIdentityRepresentation link = new FederatedIdentityRepresentation();
        link.setUserId("ada");
        link.setUserName("ada");
        realm.admin().users().get(ada.id()).addFederatedIdentity(provider, link).close();
    }

    /** As when the server starts again without a jar. */
    private void inTheDatabase(String statement) throws SQLException {
        try (Connection database = server.connectToDatabase();
                Statement sql = database.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isEqualTo(1);
        }
        realm.admin().clearRealmCache();
        realm.admin().clearUserCache();
    }

    @Test // L46, E-30
    void whoseUserStoreWasRemovedIsTold() throws SQLException {
        String gone = UUID.randomUUID().toString();
        belongsTo(gone);

        Diagnosis found = Diagnosis.of(admin, ada.id());

        assertThat(found.findings()).containsExactly("!user_store_gone");
        assertThat(found.finding("user_store_gone").path("wayOut").asText()).contains(gone);
        Diagnosis told = Diagnosis.of(omar, ada.id());
        assertThat(told.findings()).containsExactly("!user_store_gone");
        assertThat(told.json().toString()).contains("Ask a portal admin.").doesNotContain(gone);
        Api stranger = Person.in(realm, organizations)
                .with(organizations, organizations.create(), "org-admin")
                .acts();
        stranger.get("users/" + ada.id() + "/diagnosis").expect(404);
        // looking deletes nobody
        assertThat(Listed.byAdmin(realm).person(ada.address()).path("id").asText())
                .isEqualTo(ada.id());
    }

    @Test // R-21, E-30
    void lookingAtSomebodyWhoseUserStoreWasRemovedDeletesNobodyAndNobodyChangesThem() throws SQLException {
        String gone = UUID.randomUUID().toString();
        belongsTo(gone);

        JsonNode seen = ada.seenBy(admin);

        assertThat(seen.path("managedBy").asText()).isEqualTo("user-store");
        assertThat(seen.path("userStore").toString()).isEqualTo("{\"state\":\"GONE\"}");
        assertThat(ada.seenBy(omar).toString()).contains("\"GONE\"").doesNotContain(gone);
        for (String part : new String[] {"/timeline", "/organizations"}) {
            admin.get(ada.path() + part).expect(200);
        }
        String role = ada.path() + "/organizations/" + acme;
        for (ApiResponse refused : new ApiResponse[] {
            ada.edited(admin, "{\"firstName\":\"Eve\"}"),
            ada.edited(admin, "{\"enabled\":false}"),
            admin.delete(ada.path()),
            admin.put(role, "{\"role\":\"org-publisher\"}"),
            admin.delete(role),
            admin.post(ada.path() + "/activation-email")
        }) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(Person.code(refused)).isEqualTo("read_only_account");
            assertThat(refused.body()).contains("gone").doesNotContain(gone);
        }
        assertThat(Listed.byAdmin(realm).names("email", ada.address()))
                .as("still there")
                .hasSize(1);
        inTheDatabase("update user_entity set federation_link = null where id = '" + ada.id() + "'");
        assertThat(ada.seenBy(admin).has("userStore")).isFalse();
    }

    @Test // L46, K-09
    void whoseUserStoreHasNoJarAnyMoreIsTold() throws SQLException {
        String store = UUID.randomUUID().toString();
        inTheDatabase(
                """
                insert into component (id, name, parent_id, provider_id, provider_type, realm_id)
                select '%s', 'Acme people', r.id, 'gone-store', 'org.keycloak.storage.UserStorageProvider', r.id
                from realm r where r.name = '%s'
                """
                        .formatted(store, realm.name()));
        try {
            belongsTo(store);

            Diagnosis found = Diagnosis.of(admin, ada.id());

            assertThat(found.findings()).contains("user_store_not_on_server");
            assertThat(found.finding("user_store_not_on_server").path("wayOut").asText())
                    .contains("\"Acme people\"");
            assertThat(Diagnosis.of(omar, ada.id()).json().toString()).doesNotContain("Acme people");
        } finally {
            inTheDatabase("delete from component where id = '" + store + "'");
        }
    }

    @Test // L45
    void whoIsLinkedToAProviderThatWasRemovedIsTold() {
        isLinkedTo("gone-login");

        Diagnosis found = Diagnosis.of(admin, ada.id());

        assertThat(found.canSignIn()).isTrue();
        assertThat(found.findings()).contains("provider_gone");
        assertThat(found.finding("provider_gone").at("/details/provider").asText())
                .isEqualTo("gone-login");
    }

    @Test // L45, K-09
    void whoIsLinkedToAProviderWithoutItsJarIsTold() throws SQLException {
        String alias = "login-" + ada.id().substring(0, 8);
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias(alias);
        provider.setProviderId("oidc");
        provider.setEnabled(true);
        realm.admin().identityProviders().create(provider).close();
        isLinkedTo(alias);
        inTheDatabase(
                "update identity_provider set provider_id = 'gone-provider' where provider_alias = '" + alias + "'");
        try {
            Diagnosis found = Diagnosis.of(admin, ada.id());

            assertThat(found.findings()).contains("provider_not_on_server");
            assertThat(found.finding("provider_not_on_server")
                            .at("/details/provider")
                            .asText())
                    .isEqualTo(alias);
        } finally {
            inTheDatabase("update identity_provider set provider_id = 'oidc' where provider_alias = '" + alias + "'");
        }
    }
}
