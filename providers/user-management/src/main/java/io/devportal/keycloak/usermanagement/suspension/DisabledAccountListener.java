// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.suspension;

import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.listener.Guard;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * When somebody disables a user in Keycloak's own console or API, ends the user's sessions and tokens for good. If
 * that fails, so does disabling.
 */
final class DisabledAccountListener extends Guard {

    private static final Pattern USER_PATH = Pattern.compile("users/([^/]+)");

    DisabledAccountListener(KeycloakSession session) {
        super(session);
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getResourceType() != ResourceType.USER || event.getOperationType() != OperationType.UPDATE) {
            return;
        }
        Matcher path = USER_PATH.matcher(String.valueOf(event.getResourcePath()));
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (path.matches() && Gate.isActiveIn(realm)) {
            orRollBack(() -> endSessionsOfDisabled(realm, path.group(1)));
        }
    }

    private void endSessionsOfDisabled(RealmModel realm, String userId) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user != null && !user.isEnabled()) {
            new SessionEnding(session, realm).endAll(user);
        }
    }
}
