// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.Recipe;
import io.devportal.keycloak.it.portal.GraviteeProfile;
import io.devportal.keycloak.it.portal.Guide;
import io.devportal.keycloak.it.portal.Layer7Scheme;
import io.devportal.keycloak.it.portal.TykProfile;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/**
 * Each recipe of {@code realm-config/portals}, imported as an admin does, read as its portal reads it with the
 * configuration on its page in {@code docs/portals}: B1 (roles), L10, L39.
 */
@PortalTest
final class RecipesIT {
    private static final Pattern CONDITION =
            Pattern.compile("\\{#jsonPath\\(#profile, '\\$\\.(\\w+)'\\)\\.contains\\('([^']+)'\\)}");

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
        GraviteeProfile profile = new GraviteeProfile(oidc("gravitee").userInfo());

        assertThat(Guide.named("gravitee").block("yaml")).satisfies(yaml -> assertThat(
                        CONDITION.matcher(yaml).results().map(condition -> holds(profile, condition)))
                .containsExactly("acme:developer: false", "portal-admin: false", "acme:org-admin: true"));
    }

    private static String holds(GraviteeProfile profile, MatchResult condition) {
        return condition.group(2) + ": " + profile.contains(condition.group(1), condition.group(2));
    }

    @Test // B1
    void graviteeWithARoleOfTheWholePortal() {
        organizations.grantGlobally(person, "portal-admin");

        assertThat(new GraviteeProfile(oidc("gravitee").userInfo()).contains("portal_roles", "portal-admin"))
                .isTrue();
    }

    @Test // B1 L39
    void tyk() {
        RecipeLogin.Answer answer = oidc("tyk-openid-connect");
        TykProfile profile = TykProfile.of(Guide.named("tyk").json(0));

        assertThat(profile.team(answer.idToken())).contains("11");
        assertThat(profile.team(answer.userInfo())).contains("11");
        assertThat(profile.groups(answer.idToken())).containsExactly("acme:org-admin", "zeta:developer");
    }

    @Test // B1 L39
    void tykBySaml() {
        Document assertion = new RecipeLogin(realm, Recipe.named("tyk-saml")).saml(person);
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
        Document assertion = new RecipeLogin(realm, Recipe.named("layer7")).saml(person);
        Map<String, String> scheme = Guide.named("layer7").properties();

        assertThat(new Layer7Scheme(scheme.get("pattern"))
                        .roles(SamlClient.values(assertion, scheme.get("organizationAndRole"))))
                .containsExactly(Map.entry("acme", "org-admin"), Map.entry("zeta", "developer"));
        assertThat(SamlClient.values(assertion, scheme.get("email"))).containsExactly(person);
    }

    @Test // B1 L39
    void anyClient() {
        RecipeLogin.Answer answer = oidc("openid-connect");
        JsonNode expected = Guide.named("any-client").json(0).path("portal_roles");

        assertThat(answer.accessToken().path("portal_roles")).isEqualTo(expected);
        assertThat(answer.idToken().path("portal_roles")).isEqualTo(expected);
        assertThat(answer.userInfo().path("portal_roles")).isEqualTo(expected);
    }

    private RecipeLogin.Answer oidc(String recipe) {
        return new RecipeLogin(realm, Recipe.named(recipe)).openIdConnect(person);
    }
}
