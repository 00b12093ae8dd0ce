// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The classes of some jars, and those of the JDK. */
final class ClassFiles {
    private static final String SUFFIX = ".class";

    /** By internal name. */
    private final Map<String, ClassReader> files = new HashMap<>();

    ClassFiles(List<Path> jars) {
        jars.forEach(this::read);
    }

    private void read(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(SUFFIX) && !name.startsWith("META-INF/")) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        files.put(name.substring(0, name.length() - SUFFIX.length()), new ClassReader(content));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    Map<String, ClassReader> byName() {
        return Map.copyOf(files);
    }

    /**
     * Whether the JVM would find it, in its class or in what that inherits. What a class inherits from neither these jars nor
     * the JDK is not known, and taken for there.
     */
    boolean have(Member member) {
        if (member.isType()) {
            return files.containsKey(member.owner());
        }
        return files.containsKey(member.owner()) && isIn(member.owner(), member);
    }

    private boolean isIn(String type, Member member) {
        Optional<ClassReader> found = file(type);
        if (found.isEmpty()) {
            return true;
        }
        ClassReader file = found.get();
        return declares(file, member)
                || (file.getSuperName() != null && isIn(file.getSuperName(), member))
                || List.of(file.getInterfaces()).stream().anyMatch(parent -> isIn(parent, member));
    }

    private Optional<ClassReader> file(String type) {
        if (files.containsKey(type) || !type.startsWith("java/")) {
            return Optional.ofNullable(files.get(type));
        }
        try (InputStream content = ClassLoader.getSystemResourceAsStream(type + SUFFIX)) {
            return Optional.of(new ClassReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean declares(ClassReader file, Member member) {
        boolean[] isThere = {false};
        file.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return found(name, descriptor);
                    }

                    @Override
                    public FieldVisitor visitField(
                            int access, String name, String descriptor, String signature, Object value) {
                        found(name, descriptor);
                        return null;
                    }

                    private MethodVisitor found(String name, String descriptor) {
                        isThere[0] |= name.equals(member.name()) && descriptor.equals(member.descriptor());
                        return null;
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return isThere[0];
    }
}
