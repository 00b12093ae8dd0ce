// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.background.AfterTransaction;
import io.devportal.keycloak.usermanagement.settings.SettingsDocument;
import java.util.EnumSet;
import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Logs the health of a realm after an admin has changed something that it depends on, once the change is committed.
 */
final class HealthLogListener implements EventListenerProvider {

    private final KeycloakSession session;
    private final HealthLog log;
    private final Set<ResourceType> noted = EnumSet.noneOf(ResourceType.class);

    HealthLogListener(KeycloakSession session, HealthLog log) {
        this.session = session;
        this.log = log;
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        RealmModel realm = realm(event);
        ResourceType change = event.getResourceType();
        if (realm == null || !usesThePack(realm) || !new HealthService(session, realm).dependsOn(change)) {
            return;
        }
        // an import reports each of its clients
        if (noted.add(change)) {
            String realmId = realm.getId();
            new AfterTransaction(session).committed(() -> log.changed(realmId, change));
        }
    }

    /** Keycloak (26.7.3) reports the creation of a realm in the realm of its creator. */
    private RealmModel realm(AdminEvent event) {
        return event.getResourceType() == ResourceType.REALM && event.getOperationType() == OperationType.CREATE
                ? session.realms().getRealmByName(event.getResourcePath())
                : session.realms().getRealm(event.getRealmId());
    }

    private static boolean usesThePack(RealmModel realm) {
        return new SettingsDocument(realm).isPresent() || Gate.isKnownIn(realm);
    }

    @Override
    public void onEvent(Event event) {}

    @Override
    public void close() {}
}
