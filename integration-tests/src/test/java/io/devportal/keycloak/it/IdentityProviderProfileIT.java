// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.UpstreamRealm;
import io.devportal.keycloak.tryit.http.HtmlForm;
import io.devportal.keycloak.tryit.http.HttpBrowser;
import io.devportal.keycloak.tryit.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** What a newcomer says about himself decides nothing: D-03. */
@PortalTest
final class IdentityProviderProfileIT {
    private final PortalRealm realm;
    private final People people;
    private final FirstLoginFlows flows;

    @AutoClose
    private final FirstLogin login;

    private final String address;

    IdentityProviderProfileIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.flows = new FirstLoginFlows(realm);
        this.login = new FirstLogin(realm);
        this.address = login.address;
    }

    @Test // D-03
    void neitherTheProfilePageNorAnImporterWritesTheState() {
        askForTheProfile();
        importer("portalStatus");
        importer("enabled");
        login.upstream.claim(address, "\"ACTIVE\"");

        HttpBrowser browser = realm.browser();
        HttpPage review = login.signIn(browser);
        HtmlForm form = review.form("#kc-idp-review-profile-form");
        for (String name : new String[] {"status", "portalStatus", "requiredActions", "emailVerified"}) {
            form = form.with("user.attributes." + name, "ACTIVE").with(name, "true");
        }
        HttpPage page = browser.submit(form);

        assertThat(page.text()).contains("Your request is waiting for approval");
        UserRepresentation user = people.user(address).toRepresentation();
        assertThat(user.isEnabled()).isFalse();
        assertThat(user.getRequiredActions()).contains("portal-account-setup");
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    private void askForTheProfile() {
        String flow = flows.copy(FirstLoginFlows.OURS);
        String config = flows.step(flow, "idp-review-profile").getAuthenticationConfig();
        var stored = realm.admin().flows().getAuthenticatorConfig(config);
        stored.getConfig().put("update.profile.on.first.login", "on");
        realm.admin().flows().updateAuthenticatorConfig(config, stored);
        FirstLoginFlows.bind(flow, login.provider());
    }

    private void importer(String attribute) {
        login.addMapper(
                attribute,
                "oidc-user-attribute-idp-mapper",
                Map.of("syncMode", "FORCE", "claim", UpstreamRealm.CLAIM, "user.attribute", attribute));
    }
}
