// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.SamlClient;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.Recipe;
import io.devportal.keycloak.it.relyingparty.portal.GraviteeProfile;
import io.devportal.keycloak.it.relyingparty.portal.Guide;
import io.devportal.keycloak.it.relyingparty.portal.Layer7Scheme;
import io.devportal.keycloak.it.relyingparty.portal.TykProfile;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/**
 * Each recipe of {@code realm-config/portals}, imported as an admin does, read as its portal reads it with the
 * configuration on its page in {@code docs/how-to/portals}: B1 (roles), L10, L39.
 */
@Tag("relyingparty")
@PortalTest
final class RecipesIT {
    private static final Pattern CONDITION = Pattern.compile("condition: \"(.+)\"");

    private final PortalRealm realm;
    private final Organizations organizations;
    private final String person;

    RecipesIT(PortalRealm realm) {
        this.realm = realm;
        this.organizations = new Organizations(realm);
        for (String alias : List.of("acme", "zeta")) {
            if (!organizations.exists(alias)) {
                organizations.create(alias, Map.of());
            }
        }
        this.person = organizations.newPerson();
        organizations.grant(person, "acme", "org-admin");
        organizations.grant(person, "zeta", "developer");
    }

    @Test // B1 L39
    void gravitee() {
        assertThat(groupsAndRoles(person)).containsExactly(false, false, true);
    }

    @Test // B1
    void graviteeWithAnotherRole() {
        String developer = organizations.newPerson();
        organizations.grant(developer, "acme", "developer");

        assertThat(groupsAndRoles(developer)).containsExactly(true, false, false);
    }

    @Test // B1
    void graviteeWithARoleOfTheWholePortal() {
        String admin = organizations.newPerson();
        new GlobalRole("portal-admin").grant(realm, organizations.userId(admin));

        assertThat(groupsAndRoles(admin)).containsExactly(false, true, false);
    }

    @Test // B1
    void graviteeWithoutAnyRole() {
        String guest = organizations.newPerson();

        assertThat(oidc("gravitee", guest).userInfo().has("portal_roles")).isFalse();
        assertThat(groupsAndRoles(guest)).containsExactly(false, false, false);
    }

    /** What the conditions on the page come to: developer of acme, portal admin, org admin of acme. */
    private List<Boolean> groupsAndRoles(String person) {
        GraviteeProfile profile = new GraviteeProfile(oidc("gravitee", person).userInfo());
        return CONDITION
                .matcher(Guide.named("gravitee").block("yaml"))
                .results()
                .map(condition -> profile.holds(condition.group(1)))
                .toList();
    }

    @Test // B1 L39
    void tyk() {
        RecipeLogin.Answer answer = oidc("tyk-openid-connect", person);
        TykProfile profile = TykProfile.of(Guide.named("tyk").json(0));

        assertThat(profile.teams(answer.idToken())).containsExactly("11");
        assertThat(profile.teams(answer.userInfo())).containsExactly("11");
        assertThat(profile.groups(answer.idToken())).containsExactly("acme:org-admin", "zeta:developer");
    }

    @Test // B1 L39
    void tykBySaml() {
        Document assertion = saml("tyk-saml").saml(person);
        JsonNode page = Guide.named("tyk").json(1);
        TykProfile profile = TykProfile.of(page);

        assertThat(profile.groups(SamlClient.values(assertion, profile.field())))
                .containsExactly("acme:org-admin", "zeta:developer");
        for (String name : List.of("SAMLEmailClaim", "SAMLForenameClaim", "SAMLSurnameClaim")) {
            assertThat(SamlClient.values(
                            assertion, page.path("ProviderConfig").path(name).asText()))
                    .as(name)
                    .hasSize(1);
        }
    }

    @Test // B1 L39
    void layer7() {
        Document assertion = saml("layer7").saml(person);
        Map<String, String> scheme = Guide.named("layer7").properties();

        assertThat(new Layer7Scheme(scheme.get("pattern"))
                        .roles(SamlClient.values(assertion, scheme.get("organizationAndRole"))))
                .containsExactly(Map.entry("acme", "org-admin"), Map.entry("zeta", "developer"));
        assertThat(SamlClient.values(assertion, scheme.get("email"))).containsExactly(person);
    }

    @Test // B1 L39
    void anyClient() {
        RecipeLogin.Answer answer = oidc("openid-connect", person);
        JsonNode expected = Guide.named("any-client").json(0).path("portal_roles");

        assertThat(List.of(answer.accessToken(), answer.idToken(), answer.userInfo(), answer.introspection()))
                .allSatisfy(place -> assertThat(place.path("portal_roles")).isEqualTo(expected));
    }

    @Test // B1
    void eachRecipeWithANameForItSignsPeopleInWhenTheRealmBegins() {
        for (String recipe : List.of("saml", "tyk-saml", "layer7")) {
            assertThat(SamlClient.values(saml(recipe).samlOfTheRealm(person), "email"))
                    .as(recipe)
                    .containsExactly(person);
        }
    }

    private RecipeLogin saml(String recipe) {
        return RecipeLogin.imported(realm, Recipe.named(recipe));
    }

    private RecipeLogin.Answer oidc(String recipe, String person) {
        return RecipeLogin.imported(realm, Recipe.named(recipe)).openIdConnect(person);
    }
}
