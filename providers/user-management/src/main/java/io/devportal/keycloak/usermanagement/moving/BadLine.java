// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

/**
 * Says what is wrong with a line of a file; the caller adds its number. Does not contain any of the file's content.
 */
final class BadLine extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param why the end of a sentence */
    BadLine(String why) {
        super(why, null, false, false);
    }

    BadLine(int number, String why) {
        this("Line " + number + ": " + why + ". Nothing of this file was taken.");
    }
}
