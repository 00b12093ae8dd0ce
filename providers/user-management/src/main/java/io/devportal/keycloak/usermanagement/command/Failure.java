// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.command;

import io.devportal.keycloak.usermanagement.text.HarmlessText;

/** Ends the command with a sentence: what happened, why, and what to do next. It may quote the server. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Failure(int exitCode, String sentence) {
        super(HarmlessText.paragraphs(sentence), null, false, false);
        this.exitCode = exitCode;
    }

    static Failure of(String sentence) {
        return new Failure(1, sentence);
    }

    static Failure misused(String sentence) {
        return new Failure(2, sentence + "\n\"--help\" says what the command understands.");
    }

    int exitCode() {
        return exitCode;
    }
}
