// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

/** Parses what follows an opening parenthesis; counts groups and remembers flags. */
final class GroupStart {
    private final PatternReader reader;
    private int groups;
    private boolean dotMatchesLineBreaks;
    private boolean hasFlags;

    GroupStart(PatternReader reader) {
        this.reader = reader;
    }

    boolean dotMatchesLineBreaks() {
        return dotMatchesLineBreaks;
    }

    void dotMatchesLineBreaks(boolean value) {
        dotMatchesLineBreaks = value;
    }

    boolean hasFlags() {
        return hasFlags;
    }

    int capture() {
        return ++groups;
    }

    /** Like the engine: one more digit belongs to the number only if there is such a group already. */
    int referenced() {
        int number = reader.number(10, 1);
        while (reader.isAtDigit() && number * 10 + Character.digit(reader.peek(), 10) <= groups) {
            number = number * 10 + reader.number(10, 1);
        }
        return number;
    }

    /** Null: not a group but flags for the rest of the group around, such as {@code (?s)}. */
    GroupKind read() {
        if (!reader.accept("?")) {
            return GroupKind.CAPTURING;
        }
        if (reader.accept(":")) {
            return GroupKind.PLAIN;
        }
        if (reader.accept("=")) {
            return GroupKind.LOOKAHEAD;
        }
        if (reader.accept("!")) {
            return GroupKind.NEGATIVE_LOOKAHEAD;
        }
        if (reader.accept(">")) {
            return GroupKind.ATOMIC;
        }
        if (reader.accept("<")) {
            return behindOrName();
        }
        return flags();
    }

    private GroupKind behindOrName() {
        if (reader.accept("=")) {
            return GroupKind.LOOKBEHIND;
        }
        if (reader.accept("!")) {
            return GroupKind.NEGATIVE_LOOKBEHIND;
        }
        reader.until('>');
        return GroupKind.CAPTURING;
    }

    private GroupKind flags() {
        boolean on = true;
        while (true) {
            int flag = reader.next();
            switch (flag) {
                case ')' -> {
                    return null;
                }
                case ':' -> {
                    // the parser restores what was before only when the group ends
                    return GroupKind.PLAIN;
                }
                case '-' -> on = false;
                case 's' -> dotMatchesLineBreaks = on;
                case 'x' ->
                    throw new RefusedPattern(
                            "The flag x (comments and blanks in a regex) is not supported: write the regex without it.");
                default -> hasFlags = true;
            }
        }
    }
}
