// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Packs a provider of the tests into a jar of its own: all classes of its package.
 *
 * @param factory of the provider
 * @param service the interface by which Keycloak finds it
 */
record ProviderJar(Class<?> factory, Class<?> service) {

    /** In a folder of this process, because another fork may be reading its own. */
    Path pack() {
        Path jar = TestFiles.target()
                .resolve("providers-" + ProcessHandle.current().pid())
                .resolve("portal-test-" + factory.getSimpleName() + ".jar");
        try {
            Files.createDirectories(jar.getParent());
            write(jar);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : classFiles()) {
                add(out, TestFiles.classes().relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            add(out, "META-INF/services/" + service.getName(), factory.getName().getBytes(UTF_8));
            // without it an endpoint answers 405
            add(out, "META-INF/beans.xml", new byte[0]);
        }
    }

    private List<Path> classFiles() throws IOException {
        Path folder = TestFiles.classes().resolve(factory.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        JarEntry entry = new JarEntry(name);
        // the same bytes in every run: Keycloak is built once for them
        entry.setTimeLocal(LocalDateTime.of(2026, 11, 1, 0, 0));
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }
}
