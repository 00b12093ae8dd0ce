// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

/** Something the person at the keyboard can put right; the message is what they read, with the way out in it. */
public class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
