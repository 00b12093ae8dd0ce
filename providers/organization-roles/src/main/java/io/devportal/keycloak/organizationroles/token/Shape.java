// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import java.util.Arrays;
import java.util.List;

/** The formats of roles in a token. */
enum Shape {
    /** One text for each role. */
    LIST("list"),
    /** One text with all roles. */
    JOINED("joined"),
    /** One JSON object with an entry for each organization. */
    OBJECT("object");

    private final String storedName;

    Shape(String storedName) {
        this.storedName = storedName;
    }

    String storedName() {
        return storedName;
    }

    static Shape parse(String storedName) throws InvalidSetting {
        for (Shape shape : values()) {
            if (shape.storedName.equals(storedName)) {
                return shape;
            }
        }
        throw new InvalidSetting("must be one of " + String.join(", ", storedNames()));
    }

    static List<String> storedNames() {
        return Arrays.stream(values()).map(Shape::storedName).toList();
    }
}
