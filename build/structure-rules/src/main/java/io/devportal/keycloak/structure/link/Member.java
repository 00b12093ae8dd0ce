// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure.link;

import org.objectweb.asm.Type;

/**
 * A class, method or field as a class file refers to it.
 *
 * @param owner internal name of the class
 * @param name empty for the class itself
 * @param descriptor types of the method or the field; empty for the class itself
 */
record Member(String owner, String name, String descriptor) {

    static Member type(String owner) {
        return new Member(owner, "", "");
    }

    boolean isType() {
        return name.isEmpty();
    }

    boolean isMethod() {
        return descriptor.startsWith("(");
    }

    /** For people, such as {@code org.keycloak.models.UserModel.getAttributeStream(java.lang.String)}. */
    @Override
    public String toString() {
        String type = owner.replace('/', '.');
        if (isType()) {
            return type;
        }
        if (!isMethod()) {
            return type + "." + name + " : " + Type.getType(descriptor).getClassName();
        }
        StringBuilder arguments = new StringBuilder();
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            arguments.append(arguments.isEmpty() ? "" : ", ").append(argument.getClassName());
        }
        return type + "." + name + "(" + arguments + ") : "
                + Type.getReturnType(descriptor).getClassName();
    }
}
