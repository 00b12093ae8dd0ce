// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the tokens of the recipes are for, and what they tell when a client asks for one organization: B1 (roles). */
@Tag("relyingparty")
@PortalTest
final class RecipeAudienceIT {
    private final PortalRealm realm;
    private final Organizations organizations;
    private final String person;

    RecipeAudienceIT(PortalRealm realm) {
        this.realm = realm;
        this.organizations = new Organizations(realm);
        this.person = organizations.newPerson();
    }

    @ParameterizedTest // B1
    @ValueSource(strings = {"gravitee", "tyk-openid-connect", "openid-connect", "spring-login"})
    void aTokenIsForItsOwnClient(String name) {
        Recipe recipe = Recipe.named(name);

        RecipeLogin.Answer answer = RecipeLogin.imported(realm, recipe).openIdConnect(person);

        assertThat(answer.introspection().path("active").asBoolean()).isTrue();
        assertThat(audience(answer)).containsExactly(recipe.clientId());
    }

    @Test
    void aTokenIsForOneMoreResourceServerWithAMapperOfTheAdmin() {
        Recipe recipe = Recipe.named("openid-connect");
        recipe.importInto(realm);
        TokenClient orders = TokenClient.with(realm, Map.of());
        String id =
                realm.admin().clients().findByClientId(recipe.clientId()).get(0).getId();
        TokenClient.add(realm, id, TokenClient.audience(orders.clientId())).close();

        RecipeLogin.Answer answer = new RecipeLogin(realm, recipe).openIdConnect(person);

        assertThat(audience(answer)).containsExactlyInAnyOrder(recipe.clientId(), orders.clientId());
        assertThat(orders.introspect(answer.bearer()).path("active").asBoolean())
                .isTrue();
    }

    @ParameterizedTest // E-21
    @ValueSource(strings = {"gravitee", "tyk-openid-connect", "openid-connect", "spring-login"})
    void aClientMayAskForOneOrganization(String name) {
        String acme = organizations.create();
        organizations.grant(person, acme, "org-admin");
        organizations.grant(person, organizations.create(), "developer");
        Recipe following = Recipe.named(name)
                .with("\"portal.shape\": \"list\"", "\"portal.shape\": \"list\", \"portal.follow.scope\": \"true\"");

        RecipeLogin.Answer answer =
                RecipeLogin.imported(realm, following).openIdConnect(person, "openid organization:" + acme);

        assertThat(answer.idToken().path("portal_roles")).singleElement().satisfies(role -> assertThat(role.asText())
                .isEqualTo(acme + ":org-admin"));
    }

    private static List<String> audience(RecipeLogin.Answer answer) {
        List<String> audience = new ArrayList<>();
        if (answer.accessToken().path("aud").isTextual()) {
            audience.add(answer.accessToken().path("aud").asText());
        }
        answer.accessToken().path("aud").forEach(one -> audience.add(one.asText()));
        return audience;
    }
}
