// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

/** Thrown for a problem that the user can fix. The message is shown to them, and says how. */
public class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
