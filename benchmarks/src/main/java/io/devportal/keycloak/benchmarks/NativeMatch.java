// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Java's regex engine at work without a limit: in a process of its own, since nothing else can stop it. */
final class NativeMatch {
    private final String classPath;

    NativeMatch(String classPath) {
        this.classPath = classPath;
    }

    public static void main(String[] arguments) {
        Pattern.compile(arguments[0]).matcher(arguments[1]).matches();
    }

    /** With the time that a JVM needs to start. */
    boolean takesLongerThan(int seconds, CatastrophicPair pair) {
        try {
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            classPath,
                            NativeMatch.class.getName(),
                            pair.regex(),
                            pair.password())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            return !ended;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
