// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.broker.oidc.KeycloakOIDCIdentityProvider;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.representations.JsonWebToken;

class OidcClaimTest {
    private final BrokeredIdentityContext context = new BrokeredIdentityContext("id", provider());

    @Test
    void theAccessTokenComesFirstThenTheIdTokenThenUserInfo() throws Exception {
        context.getContextData()
                .put(OIDCIdentityProvider.USER_INFO, new ObjectMapper().readTree("{\"a\":\"info\",\"b\":\"info\"}"));
        assertThat(value("a")).isEqualTo("info");

        token(OIDCIdentityProvider.VALIDATED_ID_TOKEN, "a", "id");
        assertThat(value("a")).isEqualTo("id");
        assertThat(value("b")).isEqualTo("info");

        token(KeycloakOIDCIdentityProvider.VALIDATED_ACCESS_TOKEN, "a", "access");
        assertThat(value("a")).isEqualTo("access");
    }

    @Test
    void objectsOfAListInUserInfoAreKept() throws Exception {
        context.getContextData()
                .put(
                        OIDCIdentityProvider.USER_INFO,
                        new ObjectMapper().readTree("{\"r\":[{\"organization\":\"acme\",\"role\":\"developer\"}]}"));

        assertThat(value("r")).isEqualTo(List.of(Map.of("organization", "acme", "role", "developer")));
    }

    @Test
    void aDotLeadsIntoAnObject() {
        token(OIDCIdentityProvider.VALIDATED_ID_TOKEN, "a", Map.of("b", "deep"));
        also("a.b", "flat");

        assertThat(value("a.b")).isEqualTo("deep");
        assertThat(value("a\\.b")).isEqualTo("flat");
        assertThat(value("a.b.c")).isNull();
        assertThat(value("a..b")).isNull();
        assertThat(value(".")).isNull();
    }

    @ParameterizedTest // B14: as our mapper for tokens takes it
    @CsvSource({
        "https://claims.example.com/roles, https://claims.example.com/roles",
        "https://claims\\.example\\.com/roles, https://claims.example.com/roles",
        "http://schemas.example.org/ws/2008/06/identity/claims/role,"
                + " http://schemas.example.org/ws/2008/06/identity/claims/role",
        "urn:example:v1.0:roles, urn:example:v1.0:roles",
        "cognito:groups, cognito:groups",
        "my\\.roles, my.roles"
    })
    void anAddressIsAName(String path, String claim) {
        token(OIDCIdentityProvider.VALIDATED_ID_TOKEN, claim, "acme:developer");

        assertThat(new ClaimPath(path).problem()).isEmpty();
        assertThat(value(path)).isEqualTo("acme:developer");
    }

    @Test
    void behindAnEscapedAddressADotLeadsIntoAnObject() {
        token(OIDCIdentityProvider.VALIDATED_ID_TOKEN, "https://example.com/app", Map.of("roles", "deep"));

        assertThat(value("https://example\\.com/app.roles")).isEqualTo("deep");
        assertThat(value("https://example.com/app.roles")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "| name the claim to read.",
                " | name the claim to read.",
                " roles|write \"roles\", without a blank",
                "roles |write \"roles\", without a blank",
                "https://example.com/roles |write \"https://example.com/roles\", without",
                "$.roles|write the names with dots",
                "roles[0]|write the names with dots",
                "realm['roles']|write the names with dots",
                "realm.roles[*]|write the names with dots",
                "a..b|a name is missing",
                ".a|a name is missing",
                "a.|a name is missing",
                ".|a name is missing",
                "a. .b|a name is missing",
            })
    void whatReadsNothingIsRefusedWithTheRightSpelling(String path, String sentence) {
        assertThat(new ClaimPath(path == null ? "" : path).problem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith(sentence.strip()));
    }

    @Test
    void withoutAnyTokenThereIsNoClaim() {
        assertThat(value("a")).isNull();
    }

    private static IdentityProviderModel provider() {
        IdentityProviderModel provider = new IdentityProviderModel();
        provider.setEnabled(true);
        return provider;
    }

    private Object value(String path) {
        return new OidcClaim(context).value(new ClaimPath(path));
    }

    private void token(String key, String claim, Object value) {
        JsonWebToken token = new JsonWebToken();
        token.setOtherClaims(claim, value);
        context.getContextData().put(key, token);
    }

    private void also(String claim, Object value) {
        ((JsonWebToken) context.getContextData().get(OIDCIdentityProvider.VALIDATED_ID_TOKEN))
                .setOtherClaims(claim, value);
    }
}
