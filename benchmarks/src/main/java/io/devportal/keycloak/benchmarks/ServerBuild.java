// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.server.KeycloakCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * One run of {@code kc.sh build}, with what it took.
 *
 * @param wall seconds
 * @param cpu seconds of processor time
 */
record ServerBuild(double wall, double cpu) {
    private static final int LOOK_MILLIS = 20;

    static ServerBuild run(Path home) {
        long start = System.nanoTime();
        try {
            Process build = new KeycloakCommand(home, "build")
                    .options(Servers.BUILD_OPTIONS)
                    .logTo(home.resolve("build.log"))
                    .start();
            double cpu = 0;
            while (!build.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                // falls at the end, when the JVM has gone and kc.sh has not
                cpu = Math.max(cpu, CpuTime.seconds(build.toHandle()));
            }
            if (build.exitValue() != 0) {
                throw new IllegalStateException("The build failed, see " + home.resolve("build.log"));
            }
            return new ServerBuild((System.nanoTime() - start) / 1e9, cpu);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
