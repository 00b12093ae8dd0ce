// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.Recipe;
import io.devportal.keycloak.it.harness.RsaKey;
import io.devportal.keycloak.it.relyingparty.portal.Guide;
import io.devportal.keycloak.it.relyingparty.portal.spring.SpringPortal;
import io.devportal.keycloak.testserver.http.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** Spring Security, which knows nothing of us, on its recipe: sign-in, logout, and as a resource server. */
@Tag("relyingparty")
@PortalTest
final class SpringIT {
    private final PortalRealm realm;
    private final Page page;
    private final Organizations organizations;

    @AutoClose
    private final SpringPortal portal = new SpringPortal();

    private final Recipe recipe = Recipe.named("spring-login").at(portal.url());

    SpringIT(PortalRealm realm, Page page) {
        this.realm = realm;
        this.page = page;
        this.organizations = new Organizations(realm);
        if (!organizations.exists("acme")) {
            organizations.create("acme", Map.of());
        }
    }

    @BeforeEach
    void aPortal() throws Exception {
        RsaKey.addTo(realm);
        RealmRepresentation update = new RealmRepresentation();
        update.setDefaultSignatureAlgorithm("RS256");
        realm.admin().update(update);
        recipe.importInto(realm);
        portal.start(realm.url("").replaceAll("/$", ""), recipe.secretIn(realm));
    }

    private String person(String role) {
        String person = organizations.newPerson();
        organizations.grant(person, "acme", role);
        return person;
    }

    private int visitAdmins(String person) {
        page.navigate(portal.url() + "/admins");
        return new SignIn(page)
                .expecting(portal.url() + "/admins?continue", person)
                .status();
    }

    @Test // B1
    void theRoleInTheTokenOpensThePageUntilTheLogout() {
        String person = person("org-admin");

        assertThat(visitAdmins(person)).isEqualTo(200);
        page.navigate(portal.url() + "/me");
        assertThat(page.locator("body")).hasText(organizations.userId(person));

        page.navigate(portal.url() + "/logout");
        page.click("button");
        assertThat(page.locator("body")).hasText("For everybody");
        page.navigate(portal.url() + "/admins");
        assertThat(page.locator("#username")).isVisible();
    }

    @Test // B1
    void anotherRoleDoesNot() {
        assertThat(visitAdmins(person("developer"))).isEqualTo(403);
    }

    @Test // B1
    void aResourceServerTakesTokensThatAreForItAndNoOthers() {
        RecipeLogin login = new RecipeLogin(realm, recipe);

        assertThat(call(login.openIdConnect(person("org-admin")))).isEqualTo(200);
        assertThat(call(login.openIdConnect(person("developer")))).isEqualTo(403);
        assertThat(call(RecipeLogin.imported(realm, Recipe.named("openid-connect"))
                        .openIdConnect(person("org-admin"))))
                .isEqualTo(401);
    }

    private int call(RecipeLogin.Answer answer) {
        return ApiClient.withToken(answer.bearer())
                .send("GET", portal.url() + "/admins", null)
                .status();
    }

    @Test
    void theClassOnThePageIsTheOneThatRan() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java/io/devportal/keycloak/it/relyingparty/portal/spring/PortalSecurity.java"));

        assertThat(source).contains(Guide.named("spring").block("java"));
    }
}
