// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.regex.Pattern;

/**
 * The result of one delivery attempt.
 *
 * @param error one line without address, link or password; null when all went well
 * @param isServerReachable false when the next mail of the realm would fare no better
 */
record DeliveryOutcome(MailStatus status, String error, boolean isServerReachable) {
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://\\S+");
    private static final int LONGEST = 255;

    static DeliveryOutcome sent() {
        return new DeliveryOutcome(MailStatus.SENT, null, true);
    }

    static DeliveryOutcome obsolete() {
        return new DeliveryOutcome(MailStatus.CANCELLED, null, true);
    }

    /** Trying again would not help until somebody changes something. */
    static DeliveryOutcome failed(String error) {
        return new DeliveryOutcome(MailStatus.FAILED, harmless(error), true);
    }

    /** Not now: tried again later, until {@link RetryDelay} gives up. */
    static DeliveryOutcome later(Mail mail, String error) {
        return new DeliveryOutcome(afterTrouble(mail), harmless(error), true);
    }

    /** The same, and other mails of the realm need not be tried at once. */
    static DeliveryOutcome unreachable(Mail mail, String error) {
        return new DeliveryOutcome(afterTrouble(mail), harmless(error), false);
    }

    private static MailStatus afterTrouble(Mail mail) {
        return RetryDelay.isExhausted(mail.attempts()) ? MailStatus.FAILED : MailStatus.WAITING;
    }

    /** What a mail server answers may name the recipient or quote the mail, and comes from outside. */
    static String harmless(String error) {
        String line = String.valueOf(HarmlessText.line(error));
        line = LINK.matcher(ADDRESS.matcher(line).replaceAll("(address)")).replaceAll("(link)");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
