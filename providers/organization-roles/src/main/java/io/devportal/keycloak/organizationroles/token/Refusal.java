// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import org.keycloak.protocol.ProtocolMapperConfigException;

/** Tells the admin who saves a mapper what is wrong with it. */
final class Refusal {

    /** A key that no theme has: Keycloak (ProtocolMappersResource, 26.7.3) fails without a key, and shows the message itself. */
    private static final String NO_MESSAGE = "portalInvalidMapperSetting";

    private Refusal() {}

    static ProtocolMapperConfigException of(InvalidSetting problem) {
        return new ProtocolMapperConfigException(problem.getMessage(), NO_MESSAGE);
    }
}
