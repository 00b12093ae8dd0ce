// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import java.time.Duration;
import java.util.Map;

/** Denials of a sign-up. */
final class SignUpDenials {

    private SignUpDenials() {}

    static Denial domainNotAccepted() {
        return new Denial(
                Kind.INVALID,
                "portal_domain_not_accepted",
                "Addresses of this domain cannot sign up here.",
                Map.of(Denial.FIELD, "email"));
    }

    static Denial tooManySignUps() {
        return later("portal_too_many_sign_ups", "Too many sign-ups came from this network.", Duration.ofHours(1));
    }

    static Denial queueFull() {
        return later("portal_queue_full", "Too many requests wait for a decision.", Duration.ofDays(1));
    }

    private static Denial later(String code, String sentence, Duration wait) {
        return new Denial(
                Kind.RATE_LIMITED, code, sentence, Map.of(Denial.RETRY_AFTER, Long.toString(wait.toSeconds())));
    }
}
