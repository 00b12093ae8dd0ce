// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

/** What is wrong about a line of a file; whoever knows its number puts that in front. Nothing of the file is kept. */
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
