// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A portal is an ordinary realm again by one call, before its jars go: B18, R-16 to R-18. */
@Tag("lifecycle")
@PortalTest
final class PrepareUninstallIT {
    private final RealmInUse inUse;
    private final PortalRealm realm;
    private final People people;

    PrepareUninstallIT(KeycloakServer server, PortalRealm beside, Mailbox mailbox) {
        this.inUse = new RealmInUse(server, beside);
        this.realm = inUse.realm();
        this.people = new People(realm, mailbox);
    }

    @AfterEach
    void gone() {
        inUse.close();
    }

    @Test // B18, R-16, R-17, R-18
    void whatTheJarsLeaveBehindIsGoneBeforeThem() {
        inUse.call("set-up").expect(200);
        String address = People.newAddress();
        people.signUp(address);
        listenerByHand();

        assertThat(inUse.outcomes("prepare-uninstall?dry-run=true")).contains("removed");
        assertThat(realm.admin().toRepresentation().getRegistrationFlow()).isNotEqualTo(RealmInUse.OWN_FLOW);

        inUse.call("prepare-uninstall").expect(200);

        RealmRepresentation after = realm.admin().toRepresentation();
        assertThat(after.getRegistrationFlow()).isEqualTo(RealmInUse.OWN_FLOW);
        assertThat(after.getFirstBrokerLoginFlow()).isEqualTo("first broker login");
        assertThat(after.isRegistrationAllowed()).as("nobody approves any more").isFalse();
        assertThat(after.getLoginTheme()).isNull();
        assertThat(after.getEventsListeners()).containsExactly("jboss-logging");
        assertThat(inUse.exported())
                .doesNotContain(
                        "portal-registration", "portal-account-setup", "portal-identity", "portal-authorization")
                .doesNotContain("\"portal.", "portalPasswordRules");
        UserRepresentation waiting = people.user(address).toRepresentation();
        assertThat(waiting.isEnabled()).as("who waits is not let in").isFalse();
        assertThat(waiting.getRequiredActions()).isEmpty();
        assertThat(inUse.outcomes("prepare-uninstall")).isEmpty();

        assertThat(inUse.outcomes("set-up")).contains("created");
    }

    private void listenerByHand() {
        RealmRepresentation change = new RealmRepresentation();
        change.setEventsListeners(List.of("jboss-logging", "portal-decider"));
        realm.admin().update(change);
    }

    @Test // where only the guard held new accounts back, they would come in now
    void nobodySignsUpWithoutTheGuard() {
        inUse.bindEmptyFlow("sign-up of another extension");
        inUse.call("set-up").expect(200);

        inUse.call("prepare-uninstall").expect(200);

        RealmRepresentation after = realm.admin().toRepresentation();
        assertThat(after.getRegistrationFlow()).isEqualTo("sign-up of another extension");
        assertThat(after.isRegistrationAllowed()).isFalse();
    }

    /** One in a client, one in a scope, one at an identity provider; what others have put beside them stays. */
    @Test // B18, R-16: without the jars a claim is gone silently, and every login through the provider fails
    void mappersOfThePackGoAndThoseOfOthersStay() {
        RealmRepresentation organizations = realm.admin().toRepresentation();
        organizations.setOrganizationsEnabled(true);
        realm.admin().update(organizations);
        assertThat(inUse.call("set-up").expect(200).body()).contains("No token says yet which roles");
        ProtocolMapperRepresentation roles = mapper("roles of the portal", "portal-oidc-organization-role-mapper");
        ProtocolMapperRepresentation others = mapper("of the company", "oidc-audience-mapper");
        others.getConfig().put("included.custom.audience", "company");
        String client = realm.admin().clients().findByClientId("account").get(0).getId();
        String scope = realm.admin().clientScopes().findAll().get(0).getId();
        for (ProtocolMapperRepresentation mapper : List.of(roles, others)) {
            realm.admin()
                    .clients()
                    .get(client)
                    .getProtocolMappers()
                    .createMapper(mapper)
                    .close();
            realm.admin()
                    .clientScopes()
                    .get(scope)
                    .getProtocolMappers()
                    .createMapper(mapper)
                    .close();
        }
        new RealmAdministration(realm).identityProvider("company");
        RoleMapper.oidc().allowingAny().on(realm.admin().identityProviders().get("company"));
        assertThat(inUse.call("set-up").expect(200).body()).doesNotContain("No token says yet which roles");

        List<String> removed = inUse.call("prepare-uninstall")
                .expect(200)
                .json()
                .path("changes")
                .findValuesAsText("what");

        assertThat(removed)
                .contains("identity provider mapper")
                .filteredOn("mapper"::equals)
                .hasSize(2);
        assertThat(inUse.exported())
                .doesNotContain("portal-oidc-organization-role")
                .contains("of the company");
    }

    private static ProtocolMapperRepresentation mapper(String name, String type) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(type);
        mapper.setConfig(new HashMap<>(Map.of("access.token.claim", "true")));
        return mapper;
    }

    @Test // a flow that an admin made of ours stays theirs, without our steps
    void whatAnAdminMadeOfOurFlowsStays() {
        inUse.call("set-up").expect(200);
        String ours = realm.admin().toRepresentation().getRegistrationFlow();
        String theirs = ours + " of the company";
        realm.admin().flows().copy(ours, Map.of("newName", theirs));
        realm.admin().flows().getFlows().stream()
                .filter(flow -> flow.getAlias().equals(RealmInUse.OWN_FLOW))
                .forEach(flow -> realm.admin().flows().deleteFlow(flow.getId()));

        inUse.call("prepare-uninstall").expect(200);

        assertThat(realm.admin().toRepresentation().getRegistrationFlow()).isEqualTo("registration");
        assertThat(inUse.exported()).contains(theirs).doesNotContain("portal-registration");
    }
}
