// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
