// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Programs of this machine, which end in time. */
public final class Tools {

    private final Path folder;
    private final Duration patience;

    public Tools(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /** @param output of both streams */
    public record Result(int code, String output) {
        public Result expectSuccess() {
            Assertions.assertEquals(0, code, output);
            return this;
        }
    }

    /** Ends the test where one is missing; with TOOLS=required in the environment, that is a failure. */
    public static void require(String... programs) {
        for (String program : programs) {
            boolean isThere = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
            require(isThere, program + " is not installed");
        }
    }

    /** The same for what a program needs of the world. */
    public static void requireTrue(Result result) {
        require(result.code() == 0, result.output());
    }

    static void require(boolean isThere, String missing) {
        if ("required".equals(System.getenv("TOOLS"))) {
            Assertions.assertTrue(isThere, missing);
        }
        Assumptions.assumeTrue(isThere, missing);
    }

    public Result run(String... command) {
        return run(Map.of(), "", command);
    }

    /** @param input what the program reads */
    public Result run(Map<String, String> environment, String input, String... command) {
        try {
            Path output = Files.createTempFile("tool-", ".log");
            Path typed = Files.writeString(Files.createTempFile("tool-", ".in"), input);
            try {
                ProcessBuilder builder = new ProcessBuilder(List.of(command))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(typed.toFile())
                        .redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                return ended(builder.start(), output);
            } finally {
                Files.delete(output);
                Files.delete(typed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result ended(Process process, Path output) throws IOException {
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("No end after " + patience + ":\n" + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
