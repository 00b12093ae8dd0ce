// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval.reason;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.text.HarmlessText;

/**
 * The reason for a rejection. It is stored, mailed to the applicant, and part of the event.
 *
 * @param text paragraphs without control characters, or null for none
 */
public record RejectionReason(String text) {

    /** In characters. */
    public static final int LONGEST = 1000;

    /** Throws a {@link Refusal}. Blank is none. */
    public static RejectionReason typed(String typed) {
        return typed("reason", typed);
    }

    /** @param field what the refusal names */
    static RejectionReason typed(String field, String typed) {
        String reason = typed == null || typed.isBlank() ? null : typed.strip();
        if (reason != null && !HarmlessText.areParagraphs(reason)) {
            throw new Refusal(Denial.invalid(field, Expected.plainText()));
        }
        if (reason != null && reason.length() > LONGEST) {
            throw new Refusal(Denial.invalid(field, Expected.atMostCharacters(LONGEST)));
        }
        return new RejectionReason(reason);
    }
}
