// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.ClientRepresentation;

/** The client of sign-in links, as an admin changes it, and what that opens: K-01, K-09. */
@Tag("health")
@PortalTest
final class SignInClientHealthIT {
    private static final String SIGN_IN = "developer-portal-sign-in";

    private final PortalRealm realm;
    private final Health health;
    private ClientRepresentation shipped;

    SignInClientHealthIT(PortalRealm realm) {
        this.realm = realm;
        health = new Health(realm);
    }

    @BeforeEach
    void asShipped() {
        shipped = Clients.named(realm, SIGN_IN).toRepresentation();
    }

    @AfterEach
    void asItWas() {
        if (realm.admin().clients().findByClientId(SIGN_IN).isEmpty()) {
            realm.admin().clients().create(shipped).close();
        } else {
            Clients.named(realm, SIGN_IN).update(shipped);
        }
        assertThat(health.level("sign-in-client")).isEqualTo("OK");
    }

    @Test // K-09
    void aMissingOrDisabledSignInClientIsNamedWithTheWayOut() {
        change(client -> client.setEnabled(false));
        assertThat(health.level("sign-in-client")).isEqualTo("WARNING");

        Clients.named(realm, SIGN_IN).remove();
        assertThat(health.level("sign-in-client")).isEqualTo("WARNING");
        assertThat(health.message("sign-in-client")).contains(SIGN_IN, "docs/how-to/install.md");
    }

    @Test // K-01, K-09
    void aSignInClientThatCanDoMoreIsNamed() {
        change(client -> client.setPublicClient(true));
        assertThat(health.message("sign-in-client")).contains("\"Client authentication\" on");
        change(client -> client.setFullScopeAllowed(true));
        assertThat(health.message("sign-in-client")).contains("\"Full scope allowed\" off");
        change(client -> client.setImplicitFlowEnabled(true));
        assertThat(health.message("sign-in-client")).contains("\"Implicit flow\" off");
        change(client -> client.setRedirectUris(List.of(realm.url("portal/*"))));
        assertThat(health.message("sign-in-client")).contains("no \"*\"");
        change(client -> client.setRedirectUris(List.of(realm.url("account/"))));
        assertThat(health.message("sign-in-client")).contains(realm.url("portal/home"));
        change(client -> client.setStandardFlowEnabled(false));
        assertThat(health.message("sign-in-client")).contains("\"Standard flow\" on");
        assertThat(health.level("sign-in-client")).isEqualTo("WARNING");
    }

    @Test // K-01
    void aSignInClientThatCanObtainTheApiIsAProblem() {
        Clients.named(realm, SIGN_IN)
                .addOptionalClientScope(
                        Clients.scope(realm, "portal-api").toRepresentation().getId());
        assertThat(health.level("sign-in-client")).isEqualTo("PROBLEM");
        Clients.named(realm, SIGN_IN)
                .removeOptionalClientScope(
                        Clients.scope(realm, "portal-api").toRepresentation().getId());
        assertThat(health.level("sign-in-client")).isEqualTo("OK");

        String mapper = CreatedResponseUtil.getCreatedId(Clients.named(realm, SIGN_IN)
                .getProtocolMappers()
                .createMapper(Clients.audience("included.custom.audience")));
        assertThat(health.level("sign-in-client")).isEqualTo("PROBLEM");
        Clients.named(realm, SIGN_IN).getProtocolMappers().delete(mapper);
    }

    private void change(Consumer<ClientRepresentation> change) {
        ClientRepresentation changed = Clients.plain(shipped);
        change.accept(changed);
        Clients.named(realm, SIGN_IN).update(changed);
    }
}
