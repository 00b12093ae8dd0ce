// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.broker.oidc.KeycloakOIDCIdentityProvider;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.JsonWebToken;

/**
 * A claim of the access token, the ID token or UserInfo, whichever has it first. Keycloak's own AbstractClaimMapper
 * (26.7.3) drops objects from lists in UserInfo, and logs a warning for each.
 */
final class OidcClaim {
    private final Map<String, Object> data;

    OidcClaim(BrokeredIdentityContext context) {
        data = context.getContextData();
    }

    /** Null when nobody sends it. */
    Object value(ClaimPath path) {
        return Stream.of(
                        claims(data.get(KeycloakOIDCIdentityProvider.VALIDATED_ACCESS_TOKEN)),
                        claims(data.get(OIDCIdentityProvider.VALIDATED_ID_TOKEN)),
                        claims(data.get(OIDCIdentityProvider.USER_INFO)))
                .map(claims -> find(claims, path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Object claims(Object source) {
        if (source instanceof JsonWebToken token) {
            return token.getOtherClaims();
        }
        if (source instanceof String token) {
            try {
                return new JWSInput(token).readJsonContent(JsonWebToken.class).getOtherClaims();
            } catch (JWSInputException e) {
                return null;
            }
        }
        return source instanceof JsonNode node ? JsonValue.of(node) : null;
    }

    private static Object find(Object claims, ClaimPath path) {
        Object value = claims;
        for (String name : path.names()) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value instanceof JsonNode node ? JsonValue.of(node) : value;
    }
}
