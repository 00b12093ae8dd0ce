// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of the claim, always at the top level, because portals do not look into objects. Keycloak's own mappers
 * (26.7.3) read a dot as a path; here it is allowed only where nobody expects a path.
 */
final class ClaimName {

    private static final Pattern ALLOWED =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_:-]*|(https?://|urn:)[A-Za-z0-9_:/.~#-]+");
    private static final int LONGEST = 255;

    /** Registered claims, those that Keycloak writes, and those that an introspection or token endpoint answers. */
    private static final Set<String> RESERVED = Set.of(
            ("iss sub aud exp nbf iat jti typ azp acr amr nonce auth_time at_hash c_hash s_hash sid session_state scope cnf"
                            + " act may_act client_id active username token_type access_token refresh_token id_token expires_in"
                            + " realm_access resource_access allowed-origins trusted-certs authorization"
                            + " authorization_details organization name given_name family_name middle_name nickname"
                            + " preferred_username profile picture website email email_verified gender birthdate zoneinfo"
                            + " locale phone_number phone_number_verified address updated_at claims_locales"
                            + " _claim_names _claim_sources verified_claims events")
                    .split(" "));

    private ClaimName() {}

    static String parse(String name) throws InvalidSetting {
        if (name.isBlank()) {
            throw new InvalidSetting("is empty");
        }
        if (RESERVED.contains(name.split("[.\\\\]", 2)[0])) {
            throw new InvalidSetting("the name is reserved: others rely on what it means");
        }
        if (name.length() > LONGEST || !ALLOWED.matcher(name).matches()) {
            throw new InvalidSetting(
                    "must begin with a letter, and have at most 255 letters, digits, underscores, hyphens and"
                            + " colons; dots and slashes only in names that begin with https://, http:// or urn:");
        }
        return name;
    }
}
