// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.SamlClient;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.Recipe;
import io.devportal.keycloak.it.relyingparty.portal.Guide;
import io.devportal.keycloak.it.relyingparty.portal.TykProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** K-08: people of one name, and of one address where the realm allows it, are two accounts at each portal. */
@Tag("relyingparty")
@PortalTest
final class NamesakesIT {
    private static final Recipe SAML = Recipe.named("saml");

    private final PortalRealm realm;

    NamesakesIT(PortalRealm realm) {
        this.realm = realm;
        RealmRepresentation update = new RealmRepresentation();
        update.setRegistrationEmailAsUsername(false);
        update.setLoginWithEmailAllowed(false);
        update.setDuplicateEmailsAllowed(true);
        realm.admin().update(update);
        Organizations organizations = new Organizations(realm);
        if (!organizations.exists("acme")) {
            // with an organization, the realm asks for the name first
            organizations.create("acme", Map.of());
        }
    }

    /** What each portal takes for the account of somebody who signs in, by its recipe and its guide. */
    static Stream<Named<BiFunction<PortalRealm, String, String>>> portals() {
        return Stream.of(
                Named.of("Gravitee", (realm, person) -> {
                    String field = Guide.named("gravitee")
                            .block("yaml")
                            .replaceAll("(?s).*userMapping:\\s+id: (\\w+).*", "$1");
                    return login(realm, "gravitee")
                            .openIdConnect(person)
                            .userInfo()
                            .path(field)
                            .asText();
                }),
                Named.of("Tyk", (realm, person) -> TykProfile.of(
                                Guide.named("tyk").json(0))
                        .account(login(realm, "tyk-openid-connect")
                                .openIdConnect(person)
                                .idToken())),
                Named.of("Tyk by SAML", (realm, person) -> {
                    JsonNode profile = Guide.named("tyk").json(1);
                    Map<String, List<String>> attributes =
                            SamlClient.attributes(login(realm, "tyk-saml").saml(person));
                    JsonNode names = profile.path("ProviderConfig");
                    return TykProfile.of(profile)
                            .account(
                                    attributes,
                                    attributes.get(names.path("SAMLForenameClaim")
                                                    .asText())
                                            + " "
                                            + attributes.get(names.path("SAMLSurnameClaim")
                                                    .asText()));
                }),
                Named.of("Layer7", (realm, person) -> {
                    String username = Guide.named("layer7").properties().get("username");
                    return String.join(
                            " ", SamlClient.values(login(realm, "layer7").saml(person), username));
                }),
                Named.of(
                        "Layer7 by name id",
                        (realm, person) ->
                                SamlClient.nameId(login(realm, "layer7").saml(person))),
                Named.of("Spring", (realm, person) -> login(realm, "spring-login")
                        .openIdConnect(person)
                        .idToken()
                        .path("sub")
                        .asText()),
                Named.of("any OpenID Connect client", (realm, person) -> login(realm, "openid-connect")
                        .openIdConnect(person)
                        .userInfo()
                        .path("sub")
                        .asText()),
                Named.of(
                        "any SAML client",
                        (realm, person) -> String.join(
                                " ", SamlClient.values(login(realm, "saml").saml(person), "sub"))),
                Named.of(
                        "any SAML client by name id",
                        (realm, person) ->
                                SamlClient.nameId(login(realm, "saml").saml(person))));
    }

    private static RecipeLogin login(PortalRealm realm, String recipe) {
        return RecipeLogin.imported(realm, Recipe.named(recipe));
    }

    @ParameterizedTest // K-08
    @MethodSource("portals")
    void areTwoAccounts(BiFunction<PortalRealm, String, String> account) {
        String ada = newPerson();
        String otherAda = newPerson();

        assertThat(account.apply(realm, ada)).isNotEmpty().isNotEqualTo(account.apply(realm, otherAda));
    }

    @ParameterizedTest // K-08
    @MethodSource("portals")
    void anAccountStaysTheSameWhenSomebodyIsRenamed(BiFunction<PortalRealm, String, String> account) {
        String ada = newPerson();
        String before = account.apply(realm, ada);
        UserRepresentation renamed = realm.admin().users().search(ada, true).get(0);
        renamed.setEmail("byron@globex.example");
        renamed.setLastName("Byron");

        realm.admin().users().get(renamed.getId()).update(renamed);

        assertThat(account.apply(realm, ada)).isEqualTo(before);
    }

    /** Keycloak keeps the persistent name id in an attribute of the person, which an admin's save could lose. */
    @Test // K-08
    void aNameIdSurvivesASaveThatDoesNotNameIt() {
        String ada = newPerson();
        String before = SamlClient.nameId(RecipeLogin.imported(realm, SAML).saml(ada));
        UserRepresentation saved = realm.admin().users().search(ada, true).get(0);
        saved.setAttributes(Map.of());

        realm.admin().users().get(saved.getId()).update(saved);

        assertThat(SamlClient.nameId(new RecipeLogin(realm, SAML).saml(ada))).isEqualTo(before);
    }

    /** All with the same names and the same address. */
    private String newPerson() {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(People.PASSWORD);
        UserRepresentation user = new UserRepresentation();
        user.setUsername("ada-" + UUID.randomUUID().toString().substring(0, 8));
        user.setEmail("ada@globex.example");
        user.setEmailVerified(true);
        user.setFirstName("Ada");
        user.setLastName("Lovelace");
        user.setEnabled(true);
        user.setCredentials(List.of(password));
        try (var created = realm.admin().users().create(user)) {
            CreatedResponseUtil.getCreatedId(created);
        }
        return user.getUsername();
    }
}
