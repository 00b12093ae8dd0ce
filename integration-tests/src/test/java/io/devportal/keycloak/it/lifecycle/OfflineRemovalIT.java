// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.RemovalPage;
import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Somebody has deleted the jars without a word to the realms, and the server does not start: B18, R-16. */
@Tag("lifecycle")
@PortalTest
final class OfflineRemovalIT {
    private final String active = People.newAddress();
    private final String waiting = People.newAddress();
    private final String held = People.newAddress();

    private final Installation installation = new Installation();
    private final KeycloakServer withJars = installation.withOptions(Map.of());
    private final PortalRealm realm;
    private final People people;

    OfflineRemovalIT(Mailbox mailbox) {
        realm = installation.newRealm(mailbox);
        people = new People(realm, mailbox);
    }

    @AfterEach
    void remove() {
        installation.close();
    }

    @Test // B18, R-16, R-17
    void oneFileForTheDatabaseLeadsOut() {
        RealmInUse setUp = new RealmInUse(withJars, realm);
        RealmAdministration admin = new RealmAdministration(setUp.realm());
        admin.identityProvider("company", "first login of the company");
        setUp.call("set-up").expect(200);
        BrokeredRealm brokered = new BrokeredRealm(realm);
        brokered.provider(RoleMapper.oidc());
        brokered.person.signsIn(BrokeredRealm.ALIAS);
        signUps();
        somebodyIsHeld();
        listenerByHand();
        new PasswordAdmin(withJars, realm.name())
                .savePolicy("length(9) and portalPasswordRules(^(a|b|[A-Z]).*$) and digits(1)")
                .expect(204);

        assertThat(installation.failureWithoutJars()).contains("Password policy not found");
        installation.sql(RemovalPage.file() + RemovalPage.file());
        KeycloakServer server = installation.withoutJars();
        realm.renewTokens();

        assertThat(people.signIn(active, People.PASSWORD).header("Location")).contains("code=");
        assertThat(people.passwordGrant(held, People.PASSWORD).status()).isEqualTo(200);
        assertThat(people.passwordGrant(waiting, People.PASSWORD).status())
                .as("who waits is not let in")
                .isEqualTo(400);
        brokered.person.signsIn(BrokeredRealm.ALIAS);
        HttpPage closed = new HttpBrowser().get(realm.signUpUrl());
        assertThat(closed.text()).contains("Registration not allowed");
        RealmRepresentation shipped = realm.admin().toRepresentation();
        assertThat(shipped.getRegistrationFlow()).isEqualTo("registration");
        assertThat(shipped.getFirstBrokerLoginFlow()).isEqualTo("first broker login");
        assertThat(shipped.getPasswordPolicy()).isEqualTo("length(9) and digits(1)");
        assertThat(setUp.realm().admin().toRepresentation().getRegistrationFlow())
                .isEqualTo(RealmInUse.OWN_FLOW);
        assertThat(admin.firstLoginFlowOf("company")).isEqualTo("first login of the company");
        assertThat(steps())
                .noneMatch(step ->
                        step.getProviderId() != null && step.getProviderId().startsWith("portal-"));
        assertThat(server.logs()).doesNotContain(" ERROR ");
    }

    private void signUps() {
        people.settings("automatic", "sign-up");
        people.signUp(active);
        people.settings("manual", "sign-up");
        people.signUp(waiting);
    }

    /** Has a password, and still has to complete the account. */
    private void somebodyIsHeld() {
        new PasswordAdmin(withJars, realm.name())
                .createPerson(held, People.PASSWORD)
                .expect(201);
        UserRepresentation person = people.user(held).toRepresentation();
        person.setRequiredActions(List.of("portal-account-setup"));
        people.user(held).update(person);
    }

    private void listenerByHand() {
        RealmRepresentation change = new RealmRepresentation();
        change.setEventsListeners(List.of("jboss-logging", "portal-decider"));
        realm.admin().update(change);
    }

    /** Of all flows; those of a flow with a step that is not there cannot be read. */
    private List<AuthenticationExecutionInfoRepresentation> steps() {
        return realm.admin().flows().getFlows().stream()
                .map(AuthenticationFlowRepresentation::getAlias)
                .flatMap(alias -> realm.admin().flows().getExecutions(alias).stream())
                .toList();
    }
}
