// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Everything that determines the result of {@code kc.sh build}.
 *
 * @param distribution the zip of the Keycloak distribution
 * @param providers the jars for its {@code providers} folder
 * @param options build options without the leading dashes, for example {@code db=postgres}
 */
public record KeycloakBuild(Path distribution, List<Path> providers, Map<String, String> options) {

    public KeycloakBuild {
        providers = List.copyOf(providers);
        options = Map.copyOf(options);
    }
}
