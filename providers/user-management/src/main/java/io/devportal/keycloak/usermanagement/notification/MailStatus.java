// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

/** Stored by name. */
public enum MailStatus {
    /** To be sent when due. */
    WAITING,
    /** Claimed by a worker until it is due again. */
    SENDING,
    SENT,
    /** Given up; an admin can send it again. */
    FAILED,
    /** No longer true when its turn came: the account was decided otherwise, or is gone. */
    CANCELLED
}
