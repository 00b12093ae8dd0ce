// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure.link;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/** Everything that a class file refers to, read from its constant pool, which is what the JVM links. */
record UsedMembers(ClassReader file) {
    /** Tags of the constant pool: The Java Virtual Machine Specification, 4.4. */
    private static final int CLASS = 7;

    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int METHOD_OF_AN_INTERFACE = 11;

    Set<Member> all() {
        Set<Member> used = new LinkedHashSet<>();
        char[] buffer = new char[file.getMaxStringLength()];
        for (int i = 1; i < file.getItemCount(); i++) {
            // 0 for the second half of a long or a double
            int at = file.getItem(i);
            if (at != 0) {
                add(at, buffer, used);
            }
        }
        return used;
    }

    private void add(int at, char[] buffer, Set<Member> used) {
        switch (file.readByte(at - 1)) {
            case CLASS -> used.add(Member.type(file.readUTF8(at, buffer)));
            case FIELD, METHOD, METHOD_OF_AN_INTERFACE -> {
                int nameAndType = file.getItem(file.readUnsignedShort(at + 2));
                used.add(new Member(
                        file.readClass(at, buffer),
                        file.readUTF8(nameAndType, buffer),
                        file.readUTF8(nameAndType + 2, buffer)));
            }
            default -> {
                // texts and numbers
            }
        }
    }
}
