// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.CharacterSet;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Literal;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.UnknownSet;
import java.util.List;

/** Parses a backslash and the characters after it, inside and outside of brackets. */
final class Escapes {
    private static final CharacterRange DIGITS = new CharacterRange('0', '9');
    private static final List<CharacterRange> WORD =
            List.of(DIGITS, new CharacterRange('A', 'Z'), new CharacterRange('a', 'z'), CharacterRange.of('_'));
    private static final List<CharacterRange> SPACE = List.of(new CharacterRange('\t', '\r'), CharacterRange.of(' '));

    private final PatternReader reader;

    Escapes(PatternReader reader) {
        this.reader = reader;
    }

    /** One character; the backslash has been read. */
    PatternNode character() {
        int letter = reader.next();
        return switch (letter) {
            case '0' -> new Literal(octal());
            case 'x' -> new Literal(hexadecimal());
            case 'u' -> new Literal(reader.number(16, 4));
            case 'c' -> new Literal(reader.next() ^ 64);
            case 't' -> new Literal('\t');
            case 'n' -> new Literal('\n');
            case 'r' -> new Literal('\r');
            case 'f' -> new Literal('\f');
            case 'a' -> new Literal(0x07);
            case 'e' -> new Literal(0x1B);
            case 'd', 'D' -> new CharacterSet(letter == 'D', List.of(DIGITS));
            case 'w', 'W' -> new CharacterSet(letter == 'W', WORD);
            case 's', 'S' -> new CharacterSet(letter == 'S', SPACE);
            case 'p', 'P' -> new UnknownSet(property());
            case 'N' -> new UnknownSet("N" + braces());
            case 'h', 'H', 'v', 'V', 'R', 'X' -> new UnknownSet(Character.toString(letter));
            default -> new Literal(letter);
        };
    }

    private int octal() {
        int value = reader.number(8, 1);
        // three digits only below \0400
        int more = value > 3 ? 1 : 2;
        for (int i = 0; i < more && reader.isAtDigit(8); i++) {
            value = value * 8 + reader.number(8, 1);
        }
        return value;
    }

    private int hexadecimal() {
        return reader.accept("{") ? Integer.parseInt(reader.until('}'), 16) : reader.number(16, 2);
    }

    private String property() {
        return reader.isAt("{") ? "p" + braces() : "p" + Character.toString(reader.next());
    }

    private String braces() {
        return reader.accept("{") ? "{" + reader.until('}') + "}" : "";
    }
}
