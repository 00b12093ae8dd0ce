// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.structure;

import io.devportal.keycloak.structure.Jar;

final class Main {
    static final Jar JAR = Jar.of("io.devportal.keycloak.passwordpolicy");

    private Main() {}
}
