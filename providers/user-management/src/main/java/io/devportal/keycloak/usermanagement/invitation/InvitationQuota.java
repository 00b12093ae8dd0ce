// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.lock.Allowance;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Limits the mails that an org admin sends to strangers per day (J-03). Portal admins have no limit. */
record InvitationQuota(KeycloakSession session, RealmModel realm) {

    /**
     * Throws a {@link Refusal} when the day's share is used up.
     *
     * @param times how many mails
     */
    void use(String userId, long times) {
        Allowance allowance = new Allowance(
                session, realm, "invitation", PortalSettings.of(realm).maxInvitationsPerDay(), Duration.ofDays(1));
        if (allowance.use(userId, times).isEmpty()) {
            long seconds = allowance.wait(userId).toSeconds() + 1;
            throw new Refusal(InvitationDenials.tooManyInvitations(Long.toString(seconds)));
        }
    }
}
