// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One call of {@code kc.sh}, or {@code kc.bat} on Windows. */
public final class KeycloakCommand {
    private final ProcessBuilder process;

    public KeycloakCommand(Path home, String... words) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve(windows ? "kc.bat" : "kc.sh").toString());
        command.addAll(List.of(words));
        process = new ProcessBuilder(command).redirectErrorStream(true);

        Map<String, String> environment = process.environment();
        // The caller's own Keycloak settings and Java options must not reach this server.
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_OPTS"));
        environment.remove("JAVA");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // Without a system D-Bus the SSSD check sleeps 10 s; an address that refuses at once ends it.
        environment.put("DBUS_SYSTEM_BUS_ADDRESS", "tcp:host=127.0.0.1,port=1");
    }

    /** Options travel in the environment: {@code kc.bat} splits arguments at {@code =} and {@code ;}. */
    public KeycloakCommand options(Map<String, String> options) {
        options.forEach((name, value) ->
                process.environment().put("KC_" + name.toUpperCase(Locale.ROOT).replace('-', '_'), value));
        return this;
    }

    KeycloakCommand environment(Map<String, String> environment) {
        process.environment().putAll(environment);
        return this;
    }

    KeycloakCommand jvmOptions(String options) {
        process.environment().put("JAVA_OPTS_APPEND", options);
        return this;
    }

    public ProcessBuilder logTo(Path log) {
        return process.redirectOutput(log.toFile());
    }

    /** Waits for its end, and ends it when that takes longer. Returns its exit code. */
    int run(Path log, Duration patience) throws IOException {
        Process running = logTo(log).start();
        try {
            if (!running.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new Trouble(String.join(" ", process.command()) + " was not done after " + patience.toMinutes()
                        + " minutes and was ended. Start again when the machine has less to do. Its output:\n"
                        + Files.readString(log));
            }
            return running.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + process.command(), e);
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }
}
