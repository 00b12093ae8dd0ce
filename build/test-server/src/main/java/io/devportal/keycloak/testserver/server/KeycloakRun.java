// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One server run, on the loopback address only.
 *
 * @param port of realms and Admin Console
 * @param managementPort of the health check
 * @param folder for the log and, unless {@code options} name a {@code db-url}, the H2 database
 * @param options of {@code kc.sh start}, without the leading dashes
 * @param environment further variables; realm files may name them as placeholders
 * @param jvmOptions added to Keycloak's own
 * @param realms realm files that are imported unless a realm of that name exists
 */
public record KeycloakRun(
        int port,
        int managementPort,
        Path folder,
        Map<String, String> options,
        Map<String, String> environment,
        String jvmOptions,
        List<Path> realms) {
    /** Of the first admin, who may do everything in every realm. */
    public static final String ADMIN = "admin";

    public String baseUrl() {
        String host = options.getOrDefault("http-host", "localhost");
        String path = options.getOrDefault("http-relative-path", "");
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + path;
    }

    Path log() {
        return folder.resolve("keycloak.log");
    }

    Map<String, String> allOptions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("http-enabled", "true");
        all.put("http-host", "127.0.0.1");
        all.put("http-port", String.valueOf(port));
        all.put("http-management-port", String.valueOf(managementPort));
        // A fixed host name: links in mails must never follow the request's Host header.
        all.put("hostname", baseUrl());
        all.put("cache", "local");
        // The readiness check of a starting server fails until it is ready: not worth a line each.
        all.put("log-level", "info,io.smallrye.health:off");
        all.put("db-url", h2Url());
        all.put("bootstrap-admin-username", ADMIN);
        all.put("bootstrap-admin-password", ADMIN);
        all.putAll(options);
        return all;
    }

    /** Keycloak closes the database itself; H2 must not do it while the server is still stopping. */
    private String h2Url() {
        return "jdbc:h2:file:" + folder.resolve("h2").resolve("keycloak")
                + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE";
    }
}
