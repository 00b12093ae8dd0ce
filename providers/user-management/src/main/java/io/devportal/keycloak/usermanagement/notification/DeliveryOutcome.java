// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import java.util.regex.Pattern;

/**
 * How one attempt ended.
 *
 * @param error one line without address, link or password; null when all went well
 */
record DeliveryOutcome(MailStatus status, String error) {

    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final int LONGEST = 255;

    static DeliveryOutcome sent() {
        return new DeliveryOutcome(MailStatus.SENT, null);
    }

    static DeliveryOutcome obsolete() {
        return new DeliveryOutcome(MailStatus.CANCELLED, null);
    }

    /** Not now: tried again later, until {@link RetryDelay} gives up. */
    static DeliveryOutcome later(Mail mail, String error) {
        MailStatus status = RetryDelay.isExhausted(mail.attempts()) ? MailStatus.FAILED : MailStatus.WAITING;
        return new DeliveryOutcome(status, harmless(error));
    }

    /** What a mail server answers may name the recipient, and comes from outside. */
    private static String harmless(String error) {
        String line = ADDRESS.matcher(String.valueOf(MailText.line(error))).replaceAll("(address)");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
