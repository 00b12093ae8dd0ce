// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the build hands over.
 *
 * @param providers the folder with our jars
 * @param realms the folder with the project's realm file
 * @param corpus regexes and passwords on which a regex engine without a limit does not end
 * @param target for servers, logs and the table
 * @param figures names of the figures to take, or {@code all}
 * @param rounds how often each side is measured
 * @param users how many people the figure {@code people} has
 * @param lines how many the file of the figure {@code csv} has
 * @param load how the figures under load are taken
 */
record Inputs(
        Path distribution,
        Path providers,
        Path realms,
        Path corpus,
        Path target,
        Set<String> figures,
        int rounds,
        int users,
        int lines,
        LoadOptions load) {

    static Inputs read() {
        return new Inputs(
                Path.of(property("distribution")),
                Path.of(property("providers")),
                Path.of(property("realms")).normalize(),
                Path.of(property("corpus")).normalize(),
                Path.of(property("target")),
                Set.of(property("figures").split(",")),
                Integer.parseInt(property("rounds")),
                Integer.parseInt(property("users")),
                Integer.parseInt(property("lines")),
                new LoadOptions(
                        Double.parseDouble(property("rate")),
                        Duration.ofSeconds(Integer.parseInt(property("seconds"))),
                        Duration.ofMinutes(Integer.parseInt(property("minutes")))));
    }

    boolean asksForAny(String... names) {
        return figures.contains("all") || Arrays.stream(names).anyMatch(figures::contains);
    }

    List<Path> jars(Edition edition) {
        if (edition == Edition.STOCK) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(providers)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(String name) {
        String value = System.getProperty("benchmarks." + name);
        if (value == null) {
            throw new IllegalStateException("benchmarks." + name + " is not set: run mvn -Pbenchmarks verify");
        }
        return value;
    }
}
