// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.listener.Guard;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Turns people who are created in Keycloak's own console or API with the account set-up as required action into
 * invited people (B22), in the transaction that creates them. Full and partial realm imports fire no such event. SCIM
 * cannot set required actions (26.7.5), so people from SCIM have the account set-up only if it is a default action.
 */
final class ConsoleInvitationListener extends Guard {
    /** Of the Admin REST API, and of SCIM. */
    private static final Pattern USER_PATH = Pattern.compile("(?:users|scim/v2/Users)/([^/]+)");

    ConsoleInvitationListener(KeycloakSession session) {
        super(session);
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getResourceType() != ResourceType.USER || event.getOperationType() != OperationType.CREATE) {
            return;
        }
        Matcher path = USER_PATH.matcher(String.valueOf(event.getResourcePath()));
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (path.matches() && Gate.isActiveIn(realm)) {
            orRollBack(
                    () -> new ConsoleInvitation(session, realm).begin(path.group(1), decision(event.getAuthDetails())));
        }
    }

    private Decision decision(AuthDetails admin) {
        RealmModel realm = admin == null || admin.getRealmId() == null
                ? null
                : session.realms().getRealm(admin.getRealmId());
        UserModel user = realm == null || admin.getUserId() == null
                ? null
                : session.users().getUserById(realm, admin.getUserId());
        return new Decision(Time.currentTimeMillis(), user == null ? null : user.getId(), name(user), null);
    }

    /** Null for a program: its name would say nothing to whom it invites. */
    private static String name(UserModel user) {
        if (user == null || user.getServiceAccountClientLink() != null) {
            return null;
        }
        String name = ((user.getFirstName() == null ? "" : user.getFirstName()) + " "
                        + (user.getLastName() == null ? "" : user.getLastName()))
                .strip();
        return name.isEmpty() ? null : name;
    }
}
