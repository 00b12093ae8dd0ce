// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.server.KeycloakRun;
import java.util.concurrent.TimeUnit;
import org.keycloak.admin.client.ClientBuilderWrapper;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** Keycloak's admin client with time limits, which it has not got by itself; nothing interrupts who waits in it. */
final class AdminClient {
    private static final int PRIORITY = 100;

    private AdminClient() {}

    static Keycloak of(String baseUrl) {
        return KeycloakBuilder.builder()
                .serverUrl(baseUrl)
                .realm("master")
                .username(KeycloakRun.ADMIN)
                .password(KeycloakRun.ADMIN)
                .clientId("admin-cli")
                .resteasyClient(ClientBuilderWrapper.create(null, false)
                        .register(JacksonProvider.class, PRIORITY)
                        .connectTimeout(30, TimeUnit.SECONDS)
                        .readTimeout(4, TimeUnit.MINUTES)
                        .build())
                .build();
    }
}
