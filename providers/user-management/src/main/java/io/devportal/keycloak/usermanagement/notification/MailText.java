// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

/** Text of people on its way into a mail. */
final class MailText {

    private MailText() {}

    /** Without control and bidirectional format characters, which could reorder or forge lines; line breaks stay. */
    static String clean(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(MailText::isHarmless).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isHarmless(int codePoint) {
        return codePoint == '\n'
                || switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
