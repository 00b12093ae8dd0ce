// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.access.ApiAudience;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.protocol.oidc.mappers.AudienceProtocolMapper;
import org.keycloak.protocol.oidc.mappers.HardcodedClaim;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;

/**
 * The mappers that add the audience of the API to a token. Scripted mappers (JavaScript that somebody deployed)
 * cannot be judged by their configuration.
 */
final class AudienceMappers {

    static final String CLAIM = "aud";

    private AudienceMappers() {}

    /** @param mapper id of its provider */
    static boolean bringIt(String mapper, Map<String, String> config) {
        return isMeantTo(mapper, config) || writesClaim(mapper, config);
    }

    private static boolean isMeantTo(String mapper, Map<String, String> config) {
        return AudienceProtocolMapper.PROVIDER_ID.equals(mapper)
                && Stream.of(
                                AudienceProtocolMapper.INCLUDED_CLIENT_AUDIENCE,
                                AudienceProtocolMapper.INCLUDED_CUSTOM_AUDIENCE)
                        .map(config::get)
                        .anyMatch(ApiAudience.NAME::equals);
    }

    /**
     * Any other mapper that writes the claim: a fixed text (also a list in JSON) that names the API, or something of the person
     * or of the session, which may be anything.
     */
    static boolean writesClaim(String mapper, Map<String, String> config) {
        return CLAIM.equals(config.get(OIDCAttributeMapperHelper.TOKEN_CLAIM_NAME))
                && Stream.of(
                                OIDCAttributeMapperHelper.INCLUDE_IN_ACCESS_TOKEN,
                                OIDCAttributeMapperHelper.INCLUDE_IN_LIGHTWEIGHT_ACCESS_TOKEN)
                        .map(config::get)
                        .anyMatch("true"::equals)
                && (!HardcodedClaim.PROVIDER_ID.equals(mapper)
                        || config.getOrDefault(HardcodedClaim.CLAIM_VALUE, "").contains(ApiAudience.NAME));
    }
}
