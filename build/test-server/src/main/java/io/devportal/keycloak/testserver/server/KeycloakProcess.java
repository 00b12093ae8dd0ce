// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running Keycloak. It ends with {@link #close()}, at the latest with this JVM. */
public final class KeycloakProcess implements AutoCloseable {
    private static final int SECONDS_TO_STOP = 30;
    private static final Duration TIME_FOR_A_COMMAND = Duration.ofMinutes(4);

    private final KeycloakRun run;
    private final Process process;

    private KeycloakProcess(KeycloakRun run, Process process) {
        this.run = run;
        this.process = process;
    }

    /** Returns when the server answers its realms. */
    public static KeycloakProcess start(KeycloakHome home, KeycloakRun run) {
        try {
            Files.createDirectories(run.folder());
            if (run.realms().isEmpty()) {
                return start(new KeycloakCommand(home.folder(), "start", "--optimized"), run);
            }
            // all servers of one build import from one folder
            return new FolderLock(home.folder().resolve("data"), "import").during(() -> {
                offer(run, home);
                return start(new KeycloakCommand(home.folder(), "start", "--optimized", "--import-realm"), run);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs {@code kc.sh} with these words on the database of a run whose server is not running, such as {@code export} and its
     * options. Throws {@link Trouble} with the output when it fails.
     */
    public static void command(KeycloakHome home, KeycloakRun run, List<String> words) {
        Path log = run.folder().resolve("command.log");
        try {
            Files.createDirectories(run.folder());
            int code = new KeycloakCommand(home.folder(), words.toArray(String[]::new))
                    .options(run.allOptions())
                    .environment(run.environment())
                    .jvmOptions(run.jvmOptions())
                    .run(log, TIME_FOR_A_COMMAND);
            if (code != 0) {
                throw new Trouble("kc.sh " + String.join(" ", words) + " failed:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeycloakProcess start(KeycloakCommand command, KeycloakRun run) throws IOException {
        Process process = command.options(run.allOptions())
                .environment(run.environment())
                .jvmOptions(run.jvmOptions())
                .logTo(run.log())
                .start();
        KeycloakProcess keycloak = new KeycloakProcess(run, process);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close, "stop-keycloak"));
        new Readiness(run.managementPort()).await(process, keycloak::log);
        return keycloak;
    }

    /** Keycloak imports what lies in this folder, so leftovers of an earlier run have to go. */
    private static void offer(KeycloakRun run, KeycloakHome home) throws IOException {
        Path folder = home.folder().resolve("data").resolve("import");
        Folders.delete(folder);
        Files.createDirectories(folder);
        for (Path realm : run.realms()) {
            Files.copy(realm, folder.resolve(realm.getFileName()));
        }
    }

    public String baseUrl() {
        return run.baseUrl();
    }

    /** Health, and metrics if the build has them; never for the outside. */
    public String managementUrl() {
        return "http://localhost:" + run.managementPort();
    }

    /** The process of {@code kc.sh}; the JVM is it or a child of it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    public Path logFile() {
        return run.log();
    }

    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Blocks until somebody stops the server. */
    public void await() throws InterruptedException {
        process.waitFor();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** As {@code kill -9} does: the server finishes nothing and tells nobody. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Keycloak survived a kill for " + SECONDS_TO_STOP + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // kc.sh becomes the JVM, kc.bat starts it as a child.
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                // and waits: the next one may want its ports and its database
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
