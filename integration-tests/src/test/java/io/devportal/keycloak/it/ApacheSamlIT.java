// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.devportal.keycloak.it.harness.Apache;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.Recipe;
import io.devportal.keycloak.tryit.http.HttpBrowser;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Apache's mod_auth_mellon, which knows nothing of us, on the recipe for any SAML portal: B1 (roles). */
@PortalTest
final class ApacheSamlIT {
    private static final String CONFIG =
            """
            <Location />
              MellonEndpointPath /saml
              MellonSPMetadataFile %s
              MellonSPPrivateKeyFile %s
              MellonIdPMetadataFile %s
              MellonSecureCookie On
            </Location>
            <Location /admins>
              AuthType Mellon
              MellonEnable auth
              Require valid-user
              MellonCond portal_roles %4$s:org-admin
            </Location>
            """;
    private static final String METADATA =
            """
            <EntityDescriptor entityID="%s" xmlns="urn:oasis:names:tc:SAML:2.0:metadata">
              <SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                <AssertionConsumerService index="0" isDefault="true" Location="%s"
                  Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"/>
              </SPSSODescriptor>
            </EntityDescriptor>
            """;

    private final PortalRealm realm;
    private final Page page;
    private final Organizations organizations;
    private final String acme;
    private final Apache apache = new Apache();

    ApacheSamlIT(PortalRealm realm, Page page) {
        this.realm = realm;
        this.page = page;
        this.organizations = new Organizations(realm);
        this.acme = organizations.create();
    }

    @BeforeEach
    void aSite() {
        String consumer = apache.url("/saml/postResponse");
        Recipe recipe = Recipe.named("saml").at(apache.url("")).with(apache.url("/saml/acs"), consumer);
        recipe.importInto(realm);
        realm.addRsaKey();
        apache.page("admins", "For admins of the organization");
        String descriptor =
                new HttpBrowser().get(realm.url("protocol/saml/descriptor")).body();
        apache.start(CONFIG.formatted(
                apache.file("sp.xml", METADATA.formatted(recipe.clientId(), consumer)),
                apache.file("sp.key", newKey()),
                apache.file("idp.xml", descriptor),
                acme));
    }

    @AfterEach
    void noSite() {
        apache.close();
    }

    @Test // B1
    void theRoleInTheAssertionOpensTheLocation() {
        String person = organizations.newPerson();
        organizations.grant(person, acme, "org-admin");

        assertThat(visit("/admins/", person).status()).isEqualTo(200);
        assertThat(page.locator("h1")).hasText("For admins of the organization");
    }

    @Test // B1
    void anotherRoleDoesNot() {
        String person = organizations.newPerson();
        organizations.grant(person, acme, "developer");
        organizations.grant(person, organizations.create(), "org-admin");

        assertThat(visit("/admins/", person).status()).isEqualTo(403);
    }

    private Response visit(String path, String person) {
        page.navigate(apache.url(path));
        return apache.explain(() -> new SignIn(page).expecting(apache.url(path), person));
    }

    private static String newKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder()
                            .encodeToString(keys.generateKeyPair().getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
