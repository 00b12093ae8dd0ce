// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.devportal.keycloak.it.harness.Apache;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.Recipe;
import io.devportal.keycloak.it.harness.RsaKey;
import io.devportal.keycloak.testserver.http.FormEncoding;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Apache's mod_auth_mellon, which knows nothing of us, on the recipe for any SAML client: sign-in, both logouts, forged answers. */
@Tag("relyingparty")
@PortalTest
final class ApacheSamlIT {
    private static final String CONSUMER = "/saml/postResponse";
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
                <SingleLogoutService Location="%s" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"/>
                <AssertionConsumerService index="0" isDefault="true" Location="%s"
                  Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"/>
              </SPSSODescriptor>
            </EntityDescriptor>
            """;

    private final PortalRealm realm;
    private final Page page;

    @AutoClose
    private final ApacheSite site;

    private final Apache apache;
    private String beginning;

    ApacheSamlIT(PortalRealm realm, Page page) {
        this.realm = realm;
        this.page = page;
        this.site = new ApacheSite(realm, page);
        this.apache = site.apache;
    }

    @BeforeEach
    void aSite() {
        String consumer = apache.url(CONSUMER);
        apache.page("bye", "Signed out of the portal");
        // in a realm where several clients have one name, Keycloak begins with the first
        beginning = "portal-saml-" + site.acme;
        Recipe recipe = Recipe.named("saml")
                .at(apache.url(""))
                .with(apache.url("/saml/acs"), consumer)
                .with("\"portal-saml\"", '"' + beginning + '"');
        recipe.importInto(realm);
        RsaKey.addTo(realm);
        String descriptor =
                new HttpBrowser().get(realm.url("protocol/saml/descriptor")).body();
        apache.start(CONFIG.formatted(
                apache.file("sp.xml", METADATA.formatted(recipe.clientId(), apache.url("/saml/logout"), consumer)),
                apache.file("sp.key", RsaKey.OF_CLIENTS),
                apache.file("idp.xml", descriptor),
                site.acme));
    }

    @Test // B1
    void theRoleInTheAssertionOpensTheLocation() {
        String person = site.person("org-admin");

        assertThat(site.visit("/admins/", person).status()).isEqualTo(200);
        assertThat(page.locator("h1")).hasText("For admins of the organization");
    }

    @Test // B1
    void anotherRoleDoesNot() {
        String person = site.person("developer");
        site.organizations.grant(person, site.organizations.create(), "org-admin");

        assertThat(site.visit("/admins/", person).status()).isEqualTo(403);
    }

    @Test // B1
    void aSignInThatTheRealmBeginsEndsAtTheSite() {
        String person = site.person("org-admin");
        page.navigate(realm.url("protocol/saml/clients/" + beginning));
        apache.explain(() -> new SignIn(page).expecting(apache.url("/"), person));

        assertThat(page.navigate(apache.url("/admins/")).status()).isEqualTo(200);
        assertThat(page.locator("h1")).hasText("For admins of the organization");
    }

    @Test // B1
    void aLogoutAtTheSiteEndsTheSessionOfTheRealm() {
        site.visit("/admins/", site.person("org-admin"));

        apache.explain(() -> page.navigate(apache.url("/saml/logout?ReturnTo=" + apache.url("/bye/"))));

        assertThat(page.locator("h1")).hasText("Signed out of the portal");
        isSignedOut();
    }

    @Test // B1
    void aLogoutElsewhereEndsTheSessionOfTheSite() {
        site.visit("/admins/", site.person("org-admin"));

        page.navigate(realm.url("protocol/openid-connect/logout"));
        page.click("#kc-logout");

        assertThat(page.locator("h1")).hasText("You are signed out");
        isSignedOut();
    }

    private void isSignedOut() {
        page.navigate(apache.url("/admins/"));
        assertThat(page.locator("#username")).isVisible();
    }

    @Test // B1
    void anAnswerThatWasChangedIsRefused() {
        String person = site.person("developer");
        changeAnswers(xml -> xml.replace(site.acme + ":developer", site.acme + ":org-admin"));

        refused(person);
    }

    @Test // B1
    void anAnswerWithoutSignaturesIsRefused() {
        String person = site.person("org-admin");
        changeAnswers(xml -> xml.replaceAll("(?s)<dsig:Signature.*?</dsig:Signature>", ""));

        refused(person);
    }

    /** On their way through the browser. */
    private void changeAnswers(UnaryOperator<String> change) {
        page.route(apache.url(CONSUMER), route -> {
            Map<String, String> form =
                    new HashMap<>(FormEncoding.parse(route.request().postData()));
            String answer = new String(Base64.getMimeDecoder().decode(form.get("SAMLResponse")), UTF_8);
            String changed = change.apply(answer);
            assertThat(changed).isNotEqualTo(answer);
            form.put("SAMLResponse", Base64.getEncoder().encodeToString(changed.getBytes(UTF_8)));
            route.resume(new Route.ResumeOptions().setPostData(FormEncoding.of(form)));
        });
    }

    private void refused(String person) {
        page.navigate(apache.url("/admins/"));
        int status = apache.explain(
                () -> new SignIn(page).expecting(apache.url(CONSUMER), person).status());

        assertThat(status).isGreaterThanOrEqualTo(400);
        page.unrouteAll();
        realm.admin().logoutAll();
        isSignedOut();
    }
}
