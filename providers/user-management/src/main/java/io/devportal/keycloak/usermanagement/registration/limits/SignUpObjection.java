// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

/** Why somebody may not sign up, now or at all. */
public enum SignUpObjection {
    DOMAIN("portal_domain_not_accepted", "portalDomainNotAccepted", 0),
    TOO_MANY("portal_too_many_sign_ups", "portalTooManySignUps", 3600),
    QUEUE_FULL("portal_queue_full", "portalQueueFull", 86400);

    private final String error;
    private final String messageKey;
    private final int retryAfter;

    SignUpObjection(String error, String messageKey, int retryAfter) {
        this.error = error;
        this.messageKey = messageKey;
        this.retryAfter = retryAfter;
    }

    /** The error of the event. */
    public String error() {
        return error;
    }

    public String messageKey() {
        return messageKey;
    }

    /** In seconds; 0 when waiting does not help. */
    public int retryAfter() {
        return retryAfter;
    }
}
