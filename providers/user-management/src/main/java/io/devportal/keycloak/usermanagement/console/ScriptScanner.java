// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import io.devportal.keycloak.usermanagement.console.ScriptPiece.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Splits a module into pieces, which joined are the module again. It knows just enough of the language to tell
 * strings from code in our sources, and fails on anything else. A {@code /} after a closing parenthesis is a
 * division, after a closing brace it starts a regular expression. Pure.
 */
final class ScriptScanner {
    private static final Set<String> MARKUP_TAGS = Set.of("html", "svg");
    private static final Set<String> BEFORE_A_PATTERN =
            Set.of("return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "yield", "await");

    private final String script;
    private final List<ScriptPiece> pieces = new ArrayList<>();
    /** What goes on behind each brace that is open: code, or the template that the value stands in. */
    private final Deque<Kind> braces = new ArrayDeque<>();

    private int at;
    private ScriptPiece last = new ScriptPiece(Kind.SIGN, ";");

    private ScriptScanner(String script) {
        this.script = script;
    }

    /** @throws IllegalStateException where a text, a comment or a regular expression does not end */
    static List<ScriptPiece> pieces(String script) {
        ScriptScanner scanner = new ScriptScanner(script);
        while (scanner.at < script.length()) {
            scanner.next();
        }
        return scanner.pieces;
    }

    private void next() {
        char first = script.charAt(at);
        if (Character.isWhitespace(first)) {
            add(Kind.SPACE, endOf(Character::isWhitespace));
        } else if (isWord(first)) {
            add(Kind.WORD, endOf(ScriptScanner::isWord));
        } else if (script.startsWith("//", at)) {
            add(Kind.COMMENT, endOf(character -> character != '\n'));
        } else if (script.startsWith("/*", at)) {
            add(Kind.COMMENT, behind("*/", at + 2));
        } else if (first == '"' || first == '\'') {
            add(Kind.TEXT, endOfLiteral(first));
        } else if (first == '`') {
            template(last.is(Kind.WORD) && MARKUP_TAGS.contains(last.text()) ? Kind.MARKUP : Kind.TEXT);
        } else if (first == '/' && beginsPattern()) {
            int end = endOfLiteral('/');
            while (end < script.length() && isWord(script.charAt(end))) {
                end++;
            }
            add(Kind.PATTERN, end);
        } else {
            sign(first);
        }
    }

    private void sign(char sign) {
        Kind goesOn = sign == '}' && !braces.isEmpty() ? braces.pop() : Kind.SIGN;
        if (goesOn != Kind.SIGN) {
            template(goesOn);
            return;
        }
        if (sign == '{') {
            braces.push(Kind.SIGN);
        }
        add(Kind.SIGN, at + 1);
    }

    /** From its beginning, or from behind a value, up to the next value or to its end. */
    private void template(Kind kind) {
        for (int end = at + 1; end < script.length(); end++) {
            if (script.charAt(end) == '\\') {
                end++;
            } else if (script.charAt(end) == '`') {
                add(kind, end + 1);
                return;
            } else if (script.startsWith("${", end)) {
                braces.push(kind);
                add(kind, end + 2);
                return;
            }
        }
        throw endless();
    }

    /** Behind a string or a regular expression, which both stand on one line. */
    private int endOfLiteral(char delimiter) {
        boolean isInClass = false;
        for (int end = at + 1; end < script.length() && script.charAt(end) != '\n'; end++) {
            char character = script.charAt(end);
            if (character == '\\') {
                end++;
            } else if (delimiter == '/' && (character == '[' || character == ']')) {
                isInClass = character == '[';
            } else if (character == delimiter && !isInClass) {
                return end + 1;
            }
        }
        throw endless();
    }

    private boolean beginsPattern() {
        return switch (last.kind()) {
            case WORD -> BEFORE_A_PATTERN.contains(last.text());
            case SIGN -> !last.text().equals(")") && !last.text().equals("]");
            default -> last.text().endsWith("${");
        };
    }

    private int endOf(IntPredicate belongs) {
        int end = at;
        while (end < script.length() && belongs.test(script.charAt(end))) {
            end++;
        }
        return end;
    }

    private int behind(String delimiter, int from) {
        int end = script.indexOf(delimiter, from);
        if (end < 0) {
            throw endless();
        }
        return end + delimiter.length();
    }

    private void add(Kind kind, int end) {
        ScriptPiece piece = new ScriptPiece(kind, script.substring(at, end));
        pieces.add(piece);
        at = end;
        if (piece.runs()) {
            last = piece;
        }
    }

    /** Also of a private name. */
    static boolean isWord(int character) {
        return Character.isJavaIdentifierPart(character) || character == '#';
    }

    private IllegalStateException endless() {
        return new IllegalStateException(
                "This does not end: " + script.substring(at, Math.min(script.length(), at + 80)));
    }
}
