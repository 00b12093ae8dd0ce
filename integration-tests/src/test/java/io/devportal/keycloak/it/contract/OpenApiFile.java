// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The routes below {@code /api} in {@code docs/reference/openapi.yaml}, read line by line: it has two spaces per level. */
public final class OpenApiFile {
    private static final Path FILE = Path.of("../docs/reference/openapi.yaml");
    private static final Pattern PATH = Pattern.compile(" {2}(/\\S*):");
    private static final Pattern CHECKS = Pattern.compile(" +enum: \\[(registration-flow, .+)]");
    private static final Pattern METHOD = Pattern.compile(" {4}(get|put|post|delete|patch|head|options|trace):");

    /** For example {@code GET settings}. */
    public List<String> apiRoutes() {
        List<String> routes = new ArrayList<>();
        String path = "";
        for (String line : lines()) {
            Matcher pathLine = PATH.matcher(line);
            Matcher methodLine = METHOD.matcher(line);
            if (pathLine.matches()) {
                path = pathLine.group(1);
            } else if (methodLine.matches() && path.startsWith("/api/")) {
                routes.add(methodLine.group(1).toUpperCase(Locale.ROOT) + " " + path.substring("/api/".length()));
            }
        }
        return routes;
    }

    /** Names of the checks of {@code GET health}. */
    public List<String> healthChecks() {
        return lines().stream()
                .map(CHECKS::matcher)
                .filter(Matcher::matches)
                .flatMap(line -> Stream.of(line.group(1).split(", ")))
                .toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
