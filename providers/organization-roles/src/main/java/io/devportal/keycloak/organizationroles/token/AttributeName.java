// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.text.PlainText;

/** The name of a SAML attribute. */
final class AttributeName {

    /** What Keycloak's own organization mapper (26.7.3) writes. */
    private static final String RESERVED = "organization";

    private static final int LONGEST = 255;

    private AttributeName() {}

    static String parse(String name) throws InvalidSetting {
        if (name.isBlank()) {
            throw new InvalidSetting("is empty");
        }
        if (name.equals(RESERVED)) {
            throw new InvalidSetting("the name is reserved: others rely on what it means");
        }
        if (name.length() > LONGEST || !PlainText.isPlain(name)) {
            throw new InvalidSetting("is longer than 255 or has control characters");
        }
        return name;
    }
}
