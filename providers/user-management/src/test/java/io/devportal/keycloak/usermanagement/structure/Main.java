// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import io.devportal.keycloak.structure.Jar;

final class Main {
    static final Jar JAR = Jar.of("io.devportal.keycloak.usermanagement");

    private Main() {}
}
