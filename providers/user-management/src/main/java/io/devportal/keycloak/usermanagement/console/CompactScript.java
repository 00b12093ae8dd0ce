// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import io.devportal.keycloak.usermanagement.console.ScriptPiece.Kind;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Removes comments and insignificant whitespace from a module. Line breaks are removed only where no statement can
 * end; all others stay, in case a semicolon is missing. Strings and regular expressions are unchanged; in markup,
 * whitespace with a line break becomes one space, as a browser renders it. Pure.
 */
final class CompactScript {
    private static final Pattern BROKEN_SPACE = Pattern.compile("\\s*\\n\\s*");
    /** No statement ends with them, or behind them. */
    private static final String GO_ON_BEHIND = "{([,;:?=&|<>!.";

    private static final String GO_ON_BEFORE = "}]),;:?=&|<>.";
    /** Two of them mean something else than each alone. */
    private static final String NEVER_JOINED = "+-/";

    private final StringBuilder text = new StringBuilder();
    /** What stood between the last piece and the next. */
    private String space = "";

    private CompactScript() {}

    /** @throws IllegalStateException where it cannot be read */
    static String of(String script) {
        CompactScript compact = new CompactScript();
        ScriptScanner.pieces(script).forEach(compact::add);
        return compact.text.toString();
    }

    /** Otherwise as it is written. Notices stay. */
    static String withoutComments(String script) {
        return ScriptScanner.pieces(script).stream()
                .filter(piece -> !piece.is(Kind.COMMENT) || piece.isNotice())
                .map(ScriptPiece::text)
                .collect(Collectors.joining());
    }

    private void add(ScriptPiece piece) {
        if (piece.isNotice()) {
            text.append(piece.text());
            space = "\n";
        } else if (piece.runs()) {
            String next =
                    piece.is(Kind.MARKUP) ? BROKEN_SPACE.matcher(piece.text()).replaceAll(" ") : piece.text();
            text.append(text.isEmpty() ? "" : between(text.charAt(text.length() - 1), next.charAt(0)))
                    .append(next);
            space = "";
        } else if (piece.text().contains("\n")) {
            space = "\n";
        } else if (space.isEmpty()) {
            space = " ";
        }
    }

    private String between(char before, char behind) {
        if (space.isEmpty()) {
            return "";
        }
        boolean isOneWord = ScriptScanner.isWord(before) && ScriptScanner.isWord(behind);
        boolean isOneSign = NEVER_JOINED.indexOf(before) >= 0 && NEVER_JOINED.indexOf(behind) >= 0;
        if (space.equals(" ")) {
            return isOneWord || isOneSign ? " " : "";
        }
        return GO_ON_BEHIND.indexOf(before) >= 0 || GO_ON_BEFORE.indexOf(behind) >= 0 ? "" : "\n";
    }
}
