// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.activation.AccountSetupRequiredActionFactory;
import io.devportal.keycloak.usermanagement.notification.MailStatus;
import io.devportal.keycloak.usermanagement.notification.Mails;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.registration.RegistrationFlowCheck;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Whether the pack can keep its promises in this realm. */
public final class HealthService {

    private final KeycloakSession session;
    private final RealmModel realm;

    public HealthService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public List<Check> checks() {
        return List.of(
                registrationFlow(), requiredAction(), settings(), hostname(), mailServer(), portalAdmin(), outbox());
    }

    private Check registrationFlow() {
        return new RegistrationFlowCheck(realm)
                .problem()
                .map(message -> Check.problem("registration-flow", message))
                .orElse(Check.ok("registration-flow"));
    }

    private Check requiredAction() {
        return AccountSetupRequiredActionFactory.isActiveIn(realm)
                ? Check.ok("required-action")
                : Check.problem(
                        "required-action",
                        "The required action \"" + AccountSetupRequiredActionFactory.ID
                                + "\" is not registered or not enabled,"
                                + " so nothing holds back a pending account that somebody enables. Enable it under"
                                + " Authentication > Required actions.");
    }

    private Check settings() {
        return PortalSettings.arePresent(realm)
                ? Check.ok("settings")
                : Check.warning(
                        "settings",
                        "The realm has no portal settings, so the strict defaults are in force: manual approval, password on"
                                + " account set-up. A realm update that did not name them may have erased them. Store them"
                                + " again with PUT settings.");
    }

    private Check hostname() {
        return new FixedHostname(session).isSet()
                ? Check.ok("hostname")
                : Check.problem(
                        "hostname",
                        "The server has no fixed hostname, so mails with a link wait: a link is never made from the address"
                                + " of a request. Start Keycloak with --hostname=https://..., or enter a frontend URL under"
                                + " Realm settings.");
    }

    private Check mailServer() {
        return new Outbox(session, realm).isConfigured()
                ? Check.ok("mail-server")
                : Check.problem(
                        "mail-server",
                        "E-mail is not configured: nobody gets an activation link, and sign-ups that need one are refused."
                                + " Enter host and sender under Realm settings > Email.");
    }

    private Check portalAdmin() {
        boolean reachable = new PortalRoles(session, realm)
                .portalAdmins()
                .anyMatch(admin -> admin.isEnabled() && admin.getEmail() != null);
        return reachable
                ? Check.ok("portal-admin")
                : Check.warning(
                        "portal-admin",
                        "No enabled user with an e-mail address has the role portal-admin, so nobody is told of a waiting"
                                + " request. Grant the role of the client \"" + PortalRoles.CLIENT_ID + "\".");
    }

    private Check outbox() {
        Mails mails = new Mails(session);
        long failed = mails.count(realm.getId(), MailStatus.FAILED);
        long waiting = mails.count(realm.getId(), MailStatus.WAITING);
        if (failed > 0) {
            return Check.problem("outbox", failed + " mails have failed for good, " + waiting + " are waiting.");
        }
        return waiting == 0 ? Check.ok("outbox") : Check.warning("outbox", waiting + " mails are waiting to be sent.");
    }
}
