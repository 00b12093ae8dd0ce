// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static io.devportal.keycloak.it.dsl.BrokeredRealm.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.devportal.keycloak.it.dsl.BrokeredPerson;
import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** Who decides about roles: the identity provider or the portal. */
@Tag("identityprovider")
@PortalTest
final class AuthorizationTypeIT {
    private static final String STEP = "portal-authorization-type";

    private final PortalRealm realm;

    @AutoClose
    private final BrokeredRealm brokered;

    private final BrokeredPerson person;

    AuthorizationTypeIT(PortalRealm realm) {
        this.realm = realm;
        this.brokered = new BrokeredRealm(realm);
        this.person = brokered.person;
    }

    @BeforeEach
    void anIdentityProviderWithOurStep() {
        brokered.provider(RoleMapper.oidc().names(Map.of("chief", "api-owner")).allowingAny());
        bindFlowWithOurStep();
    }

    @ParameterizedTest // L43
    @ValueSource(strings = {"[\"portal-admin\"]", "[\"acme:api-owner\"]", "[\"acme:developer\", \"chief\"]"})
    void aNewPublisherIsRefusedBeforeAnAccountIsMade(String claim) {
        brokered.authorizationType("portal");

        HttpPage page = person.says(claim).triesToSignIn(ALIAS);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("this portal has no account for you").contains(ALIAS);
        assertThat(brokered.hasAccount()).isFalse();
        assertThat(brokered.events("IDENTITY_PROVIDER_FIRST_LOGIN_ERROR")).anySatisfy(event -> {
            assertThat(event.getError()).isEqualTo("not_allowed");
            assertThat(event.getDetails()).containsEntry("reason", "new publisher, authorization type portal");
        });
    }

    @Test // L42, L43
    void anEarlierPublisherStillComesIn() {
        person.says("[\"portal-admin\", \"acme:developer\"]").signsIn(ALIAS);
        brokered.authorizationType("portal");

        person.signsIn(ALIAS);

        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"));
    }

    @Test // L44
    void aNewDeveloperComesInAsAGuest() {
        brokered.authorizationType("portal");

        person.says("[\"acme:developer\"]").signsIn(ALIAS);

        assertThat(brokered.roles()).isEmpty();
    }

    @Test // L33, L42
    void theTypeDecidesWhoseWordCounts() {
        person.says("[\"acme:developer\"]").signsIn(ALIAS);

        brokered.authorizationType("portal");
        brokered.organizations.grant(person.address(), "globex", "org-publisher");
        person.says("[\"globex:developer\"]").signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"), entry("globex", "org-publisher"));

        brokered.authorizationType("identity-provider");
        person.signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("globex", "org-publisher"));
    }

    private IdentityProviderRepresentation provider() {
        return realm.admin().identityProviders().get(ALIAS).toRepresentation();
    }

    private void bindFlowWithOurStep() {
        // a flow's name has no @ in it
        String flow = "first login " + person.address().split("@")[0];
        realm.admin()
                .flows()
                .copy("first broker login", Map.of("newName", flow))
                .close();
        realm.admin().flows().addExecution(flow, Map.of("provider", STEP));
        AuthenticationExecutionInfoRepresentation step = step(flow);
        step.setRequirement("REQUIRED");
        realm.admin().flows().updateExecutions(flow, step);
        while (step(flow).getIndex() > 0) {
            realm.admin().flows().raisePriority(step.getId());
        }
        IdentityProviderRepresentation provider = provider();
        provider.setFirstBrokerLoginFlowAlias(flow);
        realm.admin().identityProviders().get(ALIAS).update(provider);
    }

    private AuthenticationExecutionInfoRepresentation step(String flow) {
        return realm.admin().flows().getExecutions(flow).stream()
                .filter(execution -> STEP.equals(execution.getProviderId()))
                .findFirst()
                .orElseThrow();
    }
}
