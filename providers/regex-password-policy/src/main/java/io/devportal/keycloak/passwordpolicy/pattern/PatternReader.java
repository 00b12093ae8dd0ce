// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

/** The position of the parser in a regex. */
final class PatternReader {
    private final String source;
    private int at;

    PatternReader(String source) {
        this.source = source;
    }

    boolean hasMore() {
        return at < source.length();
    }

    boolean isAt(String text) {
        return source.startsWith(text, at);
    }

    boolean isAtDigit() {
        return isAtDigit(10);
    }

    boolean accept(String text) {
        if (!isAt(text)) {
            return false;
        }
        at += text.length();
        return true;
    }

    int peek() {
        if (!hasMore()) {
            throw new RefusedPattern("The regex ends too early.");
        }
        return source.codePointAt(at);
    }

    int next() {
        int codePoint = peek();
        at += Character.charCount(codePoint);
        return codePoint;
    }

    /** Everything before the next such character, which is read as well. */
    String until(char end) {
        int stop = source.indexOf(end, at);
        if (stop < 0) {
            throw new RefusedPattern("The regex ends too early.");
        }
        String text = source.substring(at, stop);
        at = stop + 1;
        return text;
    }

    /** Up to so many digits of a base, as a number; 0 if there is none. */
    int number(int radix, int digits) {
        int value = 0;
        for (int i = 0; i < digits && isAtDigit(radix); i++) {
            value = value * radix + Character.digit(source.charAt(at), radix);
            at++;
        }
        return value;
    }

    boolean isAtDigit(int radix) {
        return hasMore() && source.charAt(at) < 128 && Character.digit(source.charAt(at), radix) >= 0;
    }

    /** A decimal number of any length; what is too large for an int is the largest int. */
    int count() {
        long value = 0;
        while (isAtDigit()) {
            value = Math.min(Integer.MAX_VALUE, value * 10 + (source.charAt(at) - '0'));
            at++;
        }
        return (int) value;
    }
}
