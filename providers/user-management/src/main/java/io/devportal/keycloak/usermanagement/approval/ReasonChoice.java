// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.approval.reason.RejectionReason;
import io.devportal.keycloak.usermanagement.approval.reason.SavedReasons;
import org.keycloak.models.RealmModel;

/**
 * The reason that an admin gives for a rejection: a text, a saved reason, or none. Throws {@link Refusal} if it is
 * invalid.
 *
 * @param reason in the admin's own words; may be null or blank
 * @param reasonId of a saved reason, or null
 */
record ReasonChoice(String reason, String reasonId) {

    /** Throws a {@link Refusal} for what can be told to nobody. */
    ReasonChoice requireGood(RealmModel realm) {
        text(realm, null);
        return this;
    }

    /**
     * What the applicant is told, and what is kept; null for none.
     *
     * @param language of the applicant as a tag, or null
     */
    String text(RealmModel realm, String language) {
        if (reasonId == null) {
            return RejectionReason.typed(reason).text();
        }
        if (reason != null) {
            throw new Refusal(Denial.invalid("reason", "none with the id of a saved reason"));
        }
        return new SavedReasons(realm).text(reasonId, language);
    }
}
