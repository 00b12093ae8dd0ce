// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

/**
 * One finding about the realm.
 *
 * @param name stable key
 * @param message a sentence with the way out; empty when all is well
 */
public record Check(String name, Level level, String message) {

    public enum Level {
        OK,
        WARNING,
        PROBLEM
    }

    static Check ok(String name) {
        return new Check(name, Level.OK, "");
    }

    static Check warning(String name, String message) {
        return new Check(name, Level.WARNING, message);
    }

    static Check problem(String name, String message) {
        return new Check(name, Level.PROBLEM, message);
    }
}
