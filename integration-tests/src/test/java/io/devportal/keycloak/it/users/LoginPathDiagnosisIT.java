// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.dsl.Diagnosis;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** What keeps everybody out, by a step of the login, as the diagnosis of one person tells it. */
@Tag("users")
@PortalTest
final class LoginPathDiagnosisIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FLOW = "without password";
    private static final String GONE = "action-of-a-jar-that-is-gone";

    private final PortalRealm realm;
    private final Organizations organizations;

    LoginPathDiagnosisIT(PortalRealm realm) {
        this.realm = realm;
        this.organizations = new Organizations(realm);
    }

    private void browserFlow(String alias) {
        RealmRepresentation update = new RealmRepresentation();
        update.setBrowserFlow(alias);
        realm.admin().update(update);
    }

    @Test // L46, E-30
    void aFlowWithoutAPasswordIsNamedToPortalAdminsOnly() {
        String acme = organizations.create();
        Person ada = Person.in(realm, organizations).with(organizations, acme, "developer");
        Api omar = Person.in(realm, organizations)
                .with(organizations, acme, "org-admin")
                .acts();
        Api admin = realm.as(People.ADMIN);
        assertThat(Diagnosis.of(admin, ada.id()).canSignIn()).isTrue();
        String before = realm.admin().toRepresentation().getBrowserFlow();
        AuthenticationFlowRepresentation flow = new AuthenticationFlowRepresentation();
        flow.setAlias(FLOW);
        flow.setProviderId("basic-flow");
        flow.setTopLevel(true);
        realm.admin().flows().createFlow(flow).close();
        browserFlow(FLOW);
        try {
            Diagnosis found = Diagnosis.of(admin, ada.id());

            assertThat(found.findings()).contains("!no_password_step");
            assertThat(found.finding("no_password_step").at("/details/flow").asText())
                    .isEqualTo(FLOW);
            Diagnosis told = Diagnosis.of(omar, ada.id());
            assertThat(told.findings()).containsExactly("!realm_in_the_way");
            assertThat(told.json().toString()).doesNotContain(FLOW);
            assertThat(told.finding("realm_in_the_way").path("wayOut").asText()).isEqualTo("Ask a portal admin.");
        } finally {
            browserFlow(before);
        }
        assertThat(Diagnosis.of(omar, ada.id()).findings()).containsExactly("nothing_in_the_way");
    }

    @Test // L46
    void anActionWhoseJarIsGoneAndTokensThatCountAsRevokedAreFound() {
        try (PortalRealm changed = realm.neighbour("login-path", LoginPathDiagnosisIT::changed)) {
            String lena = new People(changed, null).userId(People.DEVELOPER);

            Diagnosis found = Diagnosis.of(changed.as(People.ADMIN), lena);

            assertThat(found.findings()).contains("!not_on_this_server", "!revoked_until");
            assertThat(found.finding("not_on_this_server").at("/details/names").asText())
                    .isEqualTo(GONE);
            assertThat(found.finding("revoked_until").path("message").asText()).contains("2038");
        }
    }

    private static String changed(String json) {
        try {
            ObjectNode file = (ObjectNode) JSON.readTree(json);
            file.withArray("requiredActions")
                    .addObject()
                    .put("alias", GONE)
                    .put("name", GONE)
                    .put("providerId", GONE)
                    .put("enabled", true);
            for (JsonNode user : file.path("users")) {
                if (user.path("email").asText().equals(People.DEVELOPER)) {
                    ((ObjectNode) user)
                            .put("notBefore", 2_147_000_000)
                            .putArray("requiredActions")
                            .add(GONE);
                }
            }
            return file.toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
