// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
        return new OidcClaim(context).value(path);
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
