// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

/**
 * A piece of a module, and what kind it is.
 *
 * @param text as it is written, delimiters included
 */
record ScriptPiece(Kind kind, String text) {
    enum Kind {
        /** Names, keywords, numbers. */
        WORD,
        /** One character of an operator or of punctuation. */
        SIGN,
        /** A string, or what stands of a template between two values. */
        TEXT,
        /** The same of a template that becomes elements: {@code html`…`}, {@code svg`…`}. */
        MARKUP,
        /** A regular expression. */
        PATTERN,
        COMMENT,
        SPACE
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it means anything to the browser. */
    boolean runs() {
        return kind != Kind.COMMENT && kind != Kind.SPACE;
    }

    /** A comment that goes wherever the code goes, as a licence does. */
    boolean isNotice() {
        return kind == Kind.COMMENT && text.startsWith("/*!");
    }
}
