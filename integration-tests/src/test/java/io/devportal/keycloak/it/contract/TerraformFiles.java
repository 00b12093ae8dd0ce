// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The resources of {@code realm-config/terraform}, as far as they are written as {@code terraform fmt} writes them. */
final class TerraformFiles {
    private static final Path FOLDER = Path.of("../realm-config/terraform");
    private static final Pattern RESOURCE = Pattern.compile("(?ms)^resource \"(\\w+)\" \"(\\w+)\" \\{\\n(.*?)^}");
    private static final Pattern LINE = Pattern.compile("( +)(?:(\\w+|\"[^\"]+\") += (.*)|(\\w+) \\{|}|#.*)");
    private static final Pattern REFERENCE = Pattern.compile("(keycloak_\\w+)\\.(\\w+)\\.(\\w+)");

    /** @param arguments those of nested blocks with the name of the block and a dot before theirs */
    record Resource(String type, String name, Map<String, String> arguments) {
        /** As the realm file has it; null where the resource does not say. */
        String text(String argument) {
            String value = arguments.get(argument);
            return value == null ? null : value.replaceFirst("^\"(.*)\"$", "$1").replace("\\\"", "\"");
        }
    }

    private final List<Resource> resources = new ArrayList<>();

    TerraformFiles() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                read(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String text) {
        Matcher found = RESOURCE.matcher(text);
        while (found.find()) {
            resources.add(new Resource(found.group(1), found.group(2), arguments(found.group(3))));
        }
    }

    private static Map<String, String> arguments(String body) {
        Map<String, String> arguments = new LinkedHashMap<>();
        List<String> blocks = new ArrayList<>();
        for (String line : body.split("\n")) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            while (blocks.size() > parts.group(1).length() / 2 - 1) {
                blocks.remove(blocks.size() - 1);
            }
            String path = String.join(".", blocks);
            if (parts.group(4) != null) {
                blocks.add(parts.group(4));
            } else if (parts.group(2) != null) {
                String key = parts.group(2).replace("\"", "");
                arguments.put(path.isEmpty() ? key : path + "." + key, parts.group(3));
                if (parts.group(3).equals("{")) {
                    blocks.add(key);
                }
            }
        }
        return arguments;
    }

    List<Resource> all() {
        return resources;
    }

    List<Resource> ofType(String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /** What a reference such as {@code keycloak_role.admin.name} stands for. */
    String resolved(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            return reference.replace("\"", "");
        }
        return resources.stream()
                .filter(resource -> resource.type().equals(parts.group(1))
                        && resource.name().equals(parts.group(2)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is called " + reference))
                .text(parts.group(3));
    }

    /** Every reference to a resource, wherever it stands. */
    List<String> references() {
        List<String> references = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Pattern.compile("keycloak_\\w+\\.\\w+")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(reference -> references.add(reference.group()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return references;
    }
}
