// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.server.Folders;
import io.devportal.keycloak.testserver.server.KeycloakHome;
import io.devportal.keycloak.testserver.server.KeycloakProcess;
import io.devportal.keycloak.testserver.server.KeycloakRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.keycloak.admin.client.Keycloak;

/** The distribution as a child process of the tests, which may be killed and started again on the same ports. */
public final class Node implements KeycloakServer {
    private final KeycloakHome home;
    private final KeycloakRun run;
    private final String hostname;
    private final Path logCopy;
    private final Keycloak admin;
    private KeycloakProcess process;
    private Instant startedAt;

    private Node(KeycloakHome home, KeycloakRun run, String logName) {
        this.home = home;
        this.run = run;
        String name = run.options().getOrDefault("hostname", "");
        this.hostname = name.isEmpty() ? run.baseUrl() : name;
        this.logCopy = TestFiles.log(logName);
        admin = AdminClient.of(baseUrl());
    }

    static Node start(KeycloakHome home, KeycloakRun run, String logName) {
        Node node = new Node(home, run, logName);
        node.start();
        return node;
    }

    /** Returns when it answers. */
    public void start() {
        startedAt = Instant.now();
        process = KeycloakProcess.start(home, run);
    }

    /** {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** Keeps its folder, and with it an H2 database. */
    void stop() {
        process.close();
    }

    boolean isRunning() {
        return process.isRunning();
    }

    @Override
    public String baseUrl() {
        return run.baseUrl();
    }

    @Override
    public String hostname() {
        return hostname;
    }

    @Override
    public Keycloak admin() {
        return admin;
    }

    @Override
    public String testHost() {
        return "127.0.0.1";
    }

    @Override
    public String metrics() {
        return metrics(process.managementUrl());
    }

    /** Of any server with such a management port. */
    static String metrics(String managementUrl) {
        HttpPage metrics = new HttpBrowser().get(managementUrl + "/metrics");
        if (metrics.status() != 200) {
            throw new IllegalStateException("The metrics answer " + metrics.status());
        }
        return metrics.body();
    }

    /** What this run has changed of the distribution, apart from its {@code data}. */
    List<Path> changedFiles() {
        return home.changedSince(startedAt);
    }

    /** Since the last start. */
    @Override
    public String logs() {
        return process.log();
    }

    @Override
    public void close() {
        admin.close();
        process.close();
        try {
            Files.copy(process.logFile(), logCopy, StandardCopyOption.REPLACE_EXISTING);
            Folders.delete(process.logFile().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
