// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The contents of the module under test: files and classes.
 *
 * @param packageName the one root package of the jar
 */
public record Jar(String packageName, JavaClasses classes) {

    static final Path JAVA = Path.of("src/main/java");
    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path TEMPLATES = RESOURCES.resolve("theme-resources/templates");

    public static Jar of(String packageName) {
        return new Jar(
                packageName,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(packageName));
    }

    /** Java sources. */
    public static List<Path> sources() {
        return files(JAVA, ".java");
    }

    public static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a file beside these rules. */
    static List<String> lines(String resource) {
        try (InputStream in = Jar.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Classes named in META-INF/services, as "service=class". */
    static List<String> serviceLines() {
        return files(RESOURCES.resolve("META-INF/services"), "").stream()
                .filter(Files::isRegularFile)
                .flatMap(file -> read(file).lines().map(line -> file.getFileName() + "=" + line))
                .toList();
    }
}
