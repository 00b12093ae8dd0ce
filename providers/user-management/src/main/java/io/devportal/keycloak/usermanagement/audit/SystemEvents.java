// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.audit;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Admin events of what nobody did: Keycloak's AdminEventBuilder (26.7.3) cannot do without a signed-in user. */
public final class SystemEvents {
    private static final Logger LOG = Logger.getLogger(SystemEvents.class);

    private final KeycloakSession session;
    private final RealmModel realm;

    public SystemEvents(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public void rejected(String requestId, String reason) {
        AuthDetails system = new AuthDetails();
        system.setRealmId(realm.getId());
        system.setRealmName(realm.getName());
        AdminEvent event = new AdminEvent();
        event.setId(UUID.randomUUID().toString());
        event.setTime(Time.currentTimeMillis());
        event.setRealmId(realm.getId());
        event.setRealmName(realm.getName());
        event.setAuthDetails(system);
        event.setOperationType(OperationType.ACTION);
        event.setResourceTypeAsString("PORTAL_REGISTRATION_REQUEST");
        event.setResourcePath("portal/registration-requests/" + requestId + "/reject");
        event.setDetails(Map.of("reason", reason));
        send(event);
    }

    private void send(AdminEvent event) {
        EventStoreProvider store = session.getProvider(EventStoreProvider.class);
        if (realm.isAdminEventsEnabled() && store != null) {
            store.onEvent(event, realm.isAdminEventsDetailsEnabled());
        }
        Set<String> named = realm.getEventsListenersStream().collect(Collectors.toSet());
        session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(EventListenerProvider.class)
                .map(EventListenerProviderFactory.class::cast)
                .filter(factory -> factory.isGlobal() || named.contains(factory.getId()))
                .forEach(factory -> tell(session.getProvider(EventListenerProvider.class, factory.getId()), event));
    }

    private void tell(EventListenerProvider listener, AdminEvent event) {
        try {
            listener.onEvent(event, realm.isAdminEventsDetailsEnabled());
        } catch (RuntimeException e) {
            LOG.warn("An event listener failed", e);
        }
    }
}
