// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import org.keycloak.models.UserModel;

/** Whether an activation link can be mailed to a person. */
record LinkDelivery(Outbox outbox) {

    /** Throws a {@link Refusal} when it cannot: letting in somebody without a password would open nothing. */
    void require(UserModel user) {
        if (!outbox.isConfigured()) {
            throw new Refusal(mailNotConfigured());
        }
        if (user.getEmail() == null || user.getEmail().isBlank()) {
            throw new Refusal(addressMissing());
        }
    }

    static Denial mailNotConfigured() {
        return new Denial(
                Kind.NOT_CONFIGURED,
                "mail_not_configured",
                "There is no mail server, so no activation link can be sent. Add one under Realm settings > Email, then"
                        + " decide again.");
    }

    static Denial addressMissing() {
        return new Denial(
                Kind.CONFLICT,
                "address_missing",
                "This account has neither a password nor an e-mail address, so nobody could activate it. Enter an address"
                        + " in the Admin Console (Users > Details), then decide again.");
    }
}
