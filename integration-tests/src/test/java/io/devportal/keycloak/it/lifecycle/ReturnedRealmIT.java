// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;

/** What single providers, clients and actions of a realm had before the pack, they have again behind it: B18, R-16. */
@Tag("lifecycle")
@PortalTest
final class ReturnedRealmIT {
    private static final String OWN = "first login of the company";

    private final RealmInUse inUse;
    private final PortalRealm realm;

    ReturnedRealmIT(KeycloakServer server, PortalRealm beside) {
        this.inUse = new RealmInUse(server, beside);
        this.realm = inUse.realm();
    }

    @AfterEach
    void gone() {
        inUse.close();
    }

    /** A flow that lets in only who is known would let in everybody, if the realm's came in its place. */
    @Test // B18, R-16
    void aProviderHasItsOwnFirstLoginFlowAgain() {
        RealmAdministration admin = new RealmAdministration(realm);
        admin.identityProvider("company", OWN);
        admin.identityProvider("daughter", OWN);
        admin.identityProvider("other");

        inUse.call("set-up").expect(200);
        assertThat(Stream.of("company", "daughter").map(admin::firstLoginFlowOf))
                .doesNotContain(OWN)
                .doesNotContainNull();
        inUse.call("prepare-uninstall").expect(200);

        assertThat(Stream.of("company", "daughter", "other").map(admin::firstLoginFlowOf))
                .containsExactly(OWN, OWN, null);
        assertThat(realm.admin().flows().getFlows()).extracting("alias").noneMatch(alias -> alias.toString()
                .startsWith("developer portal"));
    }

    @Test // without the jars, each page of that client would be an ERROR in the log
    void aClientHasTheLoginThemeOfTheRealm() {
        inUse.call("set-up").expect(200);
        client("shop", "developer-portal");
        client("blog", "keycloak");

        assertThat(inUse.call("prepare-uninstall").expect(200).body()).contains("client shop has that of the realm");

        assertThat(themeOf("shop")).isNull();
        assertThat(themeOf("blog")).isEqualTo("keycloak");
        assertThat(inUse.outcomes("prepare-uninstall")).isEmpty();
    }

    private void client(String id, String theme) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(id);
        client.setAttributes(new HashMap<>(Map.of("login_theme", theme)));
        realm.admin().clients().create(client).close();
    }

    private String themeOf(String client) {
        return realm.admin()
                .clients()
                .findByClientId(client)
                .get(0)
                .getAttributes()
                .get("login_theme");
    }

    @Test // B18
    void theRealmHasTheThemesThatItChose() {
        RealmRepresentation change = new RealmRepresentation();
        change.setLoginTheme("keycloak");
        realm.admin().update(change);

        inUse.call("set-up").expect(200);
        assertThat(realm.admin().toRepresentation().getLoginTheme()).isEqualTo("developer-portal");
        inUse.call("prepare-uninstall").expect(200);

        assertThat(realm.admin().toRepresentation().getLoginTheme()).isEqualTo("keycloak");
        assertThat(realm.admin().toRepresentation().getEmailTheme()).isNull();
    }

    @Test // a realm that came in as a file may have it under a name of its own
    void theRequiredActionGoesUnderEachName() {
        inUse.call("set-up").expect(200);
        RequiredActionProviderRepresentation action = realm.admin().flows().getRequiredAction("portal-account-setup");
        action.setAlias("set-up of the company");
        realm.admin().flows().updateRequiredAction("portal-account-setup", action);

        inUse.call("prepare-uninstall").expect(200);

        assertThat(realm.admin().flows().getRequiredActions())
                .extracting("providerId")
                .doesNotContain("portal-account-setup");
    }

    /** Somebody else's, for SAML: nothing of it changes, and a second time nothing is added to it either. */
    @Test // B18
    void whatHasANameOfOursForAnotherProtocolStaysAsItIs() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId("developer-portal");
        client.setProtocol("saml");
        realm.admin().clients().create(client).close();
        ClientScopeRepresentation scope = new ClientScopeRepresentation();
        scope.setName("portal-api");
        scope.setProtocol("saml");
        realm.admin().clientScopes().create(scope).close();

        String done = inUse.call("set-up").expect(200).body();

        assertThat(done)
                .contains("\\\"developer-portal\\\" is there already", "\\\"portal-api\\\" is there already")
                .doesNotContain("added");
        assertThat(inUse.outcomes("set-up")).containsOnly("kept");
        assertThat(inUse.healthProblems()).contains("api-access");
    }
}
