// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import org.keycloak.admin.client.Keycloak;

/** A server as everybody reaches it who comes through a proxy, admins and programs too. Closing it leaves the server running. */
record SeenFrom(String baseUrl, KeycloakServer server, Keycloak admin) implements KeycloakServer {

    @Override
    public String testHost() {
        return server.testHost();
    }

    @Override
    public String metrics() {
        return server.metrics();
    }

    @Override
    public String logs() {
        return server.logs();
    }

    @Override
    public void close() {
        admin.close();
    }
}
