// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

/**
 * What a check found out about a realm or its server.
 *
 * @param name stable key of the check
 * @param message a sentence with the way out; empty when all is well
 */
public record Finding(String name, Level level, String message) {

    public enum Level {
        OK,
        WARNING,
        PROBLEM
    }

    static Finding ok(String name) {
        return new Finding(name, Level.OK, "");
    }

    static Finding warning(String name, String message) {
        return new Finding(name, Level.WARNING, message);
    }

    static Finding problem(String name, String message) {
        return new Finding(name, Level.PROBLEM, message);
    }
}
