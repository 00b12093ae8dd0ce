// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.account.InvitationRecords;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.background.StaleRows;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.time.Duration;
import java.util.List;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/**
 * Ends invitations whose links expired long ago, and deletes their accounts that were never set up. People who were
 * added without a mail, or with a password, have no link that could expire. Accounts created outside of the portal
 * are kept, and their links can be sent again.
 */
public final class StaleInvitations extends StaleRows {
    /** The shortest that a realm can choose: nothing younger can be stale. */
    private static final Duration LEAST = Duration.ofDays(1);

    public StaleInvitations(KeycloakSessionFactory factory) {
        super(factory, "invitation");
    }

    @Override
    protected List<String> realms(KeycloakSession session) {
        return InvitationRecords.realmsWithStale(session, Time.currentTimeMillis() - LEAST.toMillis());
    }

    @Override
    protected List<String> stale(KeycloakSession session, RealmModel realm, int first, int max) {
        long before = Time.currentTimeMillis()
                - PortalSettings.of(realm).invitationLifetime().toMillis();
        // a realm whose gate is switched off no longer uses the pack, and its people may be in use
        return Gate.isActiveIn(realm) ? new InvitationRecords(session, realm).stale(before, first, max) : List.of();
    }

    @Override
    protected boolean end(KeycloakSession session, RealmModel realm, String id) {
        String days = PortalSettings.of(realm).invitationLifetime().toDays() + " days";
        return new Invitations(session, realm)
                .find(id)
                .map(invitation -> new InvitationWithdrawal(session, realm)
                        .expire(invitation, "Not accepted within " + days + " after its link had expired."))
                .orElse(true);
    }
}
