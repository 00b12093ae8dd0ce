// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleContainerModel;
import org.keycloak.models.UserModel;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** B21: what a newer line takes away is named. */
class LinkCheckTest {
    private static final String USER = User.class.getName();

    @TempDir
    private Path folder;

    private Path ours;

    /** Uses a method of a class, and one that its class inherits. */
    private static final class User {
        static Object use(UserModel user, RealmModel realm) {
            return user.getUsername() + realm.getRolesStream().count() + realm.equals(null);
        }
    }

    @BeforeEach
    void packed() throws IOException {
        ours = folder.resolve("ours.jar");
        String name = USER.replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(ours));
                InputStream content = ClassLoader.getSystemResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            content.transferTo(jar);
        }
    }

    private static Path keycloak() {
        try {
            return Path.of(UserModel.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The jar without one class, or without a method of it. */
    private Path without(Class<?> type, String method) throws IOException {
        Path doctored = Files.copy(keycloak(), folder.resolve("doctored.jar"));
        try (FileSystem jar = FileSystems.newFileSystem(doctored)) {
            Path file = jar.getPath(type.getName().replace('.', '/') + ".class");
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            if (!method.isEmpty()) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    out.write(without(content, method::equals));
                }
            }
        }
        return doctored;
    }

    private static byte[] without(byte[] content, Predicate<String> gone) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(content)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return gone.test(name)
                                        ? null
                                        : super.visitMethod(access, name, descriptor, signature, exceptions);
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private void assertNamed(Path doctored, String... names) {
        LinkCheck check = new LinkCheck(List.of(ours));
        assertThat(check.missing(List.of(doctored))).containsOnlyKeys(names);
        assertThat(check.gone(List.of(keycloak()), List.of(doctored)))
                .containsOnlyKeys(names)
                .allSatisfy((name, users) -> assertThat(users).containsExactly(USER));
    }

    @Test
    void nothingIsMissingInWhatIsCompiledAgainst() {
        assertThat(new LinkCheck(List.of(ours)).missing(List.of(keycloak()))).isEmpty();
    }

    @Test
    void aMethodThatIsGone() throws IOException {
        assertNamed(
                without(UserModel.class, "getUsername"),
                "org.keycloak.models.UserModel.getUsername() : java.lang.String");
    }

    @Test
    void aMethodThatIsNoLongerInherited() throws IOException {
        assertNamed(
                without(RoleContainerModel.class, "getRolesStream"),
                "org.keycloak.models.RealmModel.getRolesStream() : java.util.stream.Stream");
    }

    @Test
    void aClassThatIsGone() throws IOException {
        assertNamed(
                without(UserModel.class, ""),
                "org.keycloak.models.UserModel",
                "org.keycloak.models.UserModel.getUsername() : java.lang.String");
    }

    @Test
    void whatTheOtherJarsNeverHadIsNotLookedFor() {
        assertThat(new LinkCheck(List.of(ours)).gone(List.of(), List.of())).isEmpty();
    }
}
