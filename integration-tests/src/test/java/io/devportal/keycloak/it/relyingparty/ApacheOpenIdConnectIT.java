// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.harness.Apache;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.Recipe;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Apache's mod_auth_openidc, which knows nothing of us, on the recipe for any OpenID Connect client: B1 (roles). */
@Tag("relyingparty")
@PortalTest
final class ApacheOpenIdConnectIT {
    private static final Recipe RECIPE = Recipe.named("openid-connect");
    private static final String CONFIG =
            """
            OIDCProviderMetadataURL %s
            OIDCClientID %s
            OIDCClientSecret %s
            OIDCRedirectURI %s
            OIDCCryptoPassphrase of-this-test
            OIDCScope openid
            <Location /callback>
              AuthType openid-connect
              Require valid-user
            </Location>
            <Location /admins>
              AuthType openid-connect
              Require claim "portal_roles:%5$s:org-admin"
            </Location>
            <Location /developers>
              AuthType openid-connect
              Require claim "portal_roles:%5$s:developer"
            </Location>
            """;

    private final PortalRealm realm;
    private final Page page;

    @AutoClose
    private final ApacheSite site;

    private final Apache apache;

    ApacheOpenIdConnectIT(PortalRealm realm, Page page) {
        this.realm = realm;
        this.page = page;
        this.site = new ApacheSite(realm, page);
        this.apache = site.apache;
    }

    @BeforeEach
    void aSite() {
        RECIPE.at(apache.url("")).importInto(realm);
        apache.page("developers", "For developers of the organization");
        apache.start(CONFIG.formatted(
                realm.url(".well-known/openid-configuration"),
                RECIPE.clientId(),
                RECIPE.secretIn(realm),
                apache.url("/callback"),
                site.acme));
    }

    @Test // B1
    void theRoleInTheTokenOpensTheLocation() {
        String person = site.person("org-admin");

        assertThat(site.visit("/admins/", person).status()).isEqualTo(200);
        assertThat(page.locator("h1")).hasText("For admins of the organization");
    }

    @Test // B1
    void anotherRoleDoesNot() {
        String person = site.person("developer");

        assertThat(site.visit("/admins/", person).status()).isEqualTo(401);
        assertThat(page.navigate(apache.url("/developers/")).status()).isEqualTo(200);
    }

    @Test // B1
    void norTheSameRoleElsewhere() {
        String person = site.person("org-admin", site.organizations.create());

        assertThat(site.visit("/admins/", person).status()).isEqualTo(401);
    }
}
