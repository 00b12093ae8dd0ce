// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.account.InvitationRecords;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.background.RealmTransaction;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Ends invitations whose links expired long ago, with the accounts that still wait for their set-up. Who was added without a
 * mail, or with a password, has no link that could expire.
 */
public final class StaleInvitations {
    private static final Logger LOG = Logger.getLogger(StaleInvitations.class);

    /** Read at once, so that no list grows without end. */
    private static final int BATCH = 100;

    /** The shortest that a realm can choose: nothing younger can be stale. */
    private static final Duration LEAST = Duration.ofDays(1);

    private final KeycloakSessionFactory factory;

    public StaleInvitations(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    public void end() {
        KeycloakModelUtils.runJobInTransactionWithResult(
                        factory,
                        session ->
                                InvitationRecords.realmsWithStale(session, Time.currentTimeMillis() - LEAST.toMillis()))
                .forEach(this::endIn);
    }

    private void endIn(String realmId) {
        int kept = 0;
        List<String> stale;
        do {
            int first = kept;
            stale = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> stale(session, realmId, first));
            kept += (int) stale.stream().filter(id -> !tryToEnd(realmId, id)).count();
        } while (stale.size() == BATCH);
    }

    /** @param first how many to leave out: those that earlier tries left as they are */
    private static List<String> stale(KeycloakSession session, String realmId, int first) {
        RealmModel realm = session.realms().getRealm(realmId);
        // a realm whose gate is switched off no longer uses the pack, and its people may be in use
        return realm == null || !Gate.isActiveIn(realm)
                ? List.of()
                : new InvitationRecords(session, realm)
                        .stale(
                                Time.currentTimeMillis()
                                        - PortalSettings.of(realm)
                                                .invitationLifetime()
                                                .toMillis(),
                                first,
                                BATCH);
    }

    /** Whether it is done with. One transaction each: a user store that refuses one deletion stops no other. */
    private boolean tryToEnd(String realmId, String id) {
        try {
            return RealmTransaction.call(factory, realmId, (session, realm) -> end(session, realm, id))
                    .orElse(true);
        } catch (RuntimeException e) {
            LOG.warnf("The stale invitation %s in realm %s could not be ended: %s", id, realmId, e.getMessage());
            return false;
        }
    }

    private static boolean end(KeycloakSession session, RealmModel realm, String id) {
        String days = PortalSettings.of(realm).invitationLifetime().toDays() + " days";
        return new Invitations(session, realm)
                .find(id)
                .map(invitation -> new InvitationEnd(session, realm)
                        .expire(invitation, "Not accepted within " + days + " after its link had expired."))
                .orElse(true);
    }
}
