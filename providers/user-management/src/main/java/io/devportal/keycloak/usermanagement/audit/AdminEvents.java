// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.audit;

import io.devportal.keycloak.usermanagement.background.AfterTransaction;
import io.devportal.keycloak.usermanagement.profile.StorableCharacters;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.HashMap;
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
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Stores and sends an admin event as Keycloak's AdminEventBuilder (26.7.4) does, which requires a signed-in user. */
record AdminEvents(KeycloakSession session, RealmModel realm) {
    private static final Logger LOG = Logger.getLogger(AdminEvents.class);

    void send(AdminEvent event) {
        event.setId(UUID.randomUUID().toString());
        event.setTime(Time.currentTimeMillis());
        EventStoreProvider store = session.getProvider(EventStoreProvider.class);
        if (realm.isAdminEventsEnabled() && store != null) {
            makeStorable(event);
            store.onEvent(event, realm.isAdminEventsDetailsEnabled());
        } else {
            new AfterTransaction(session).committed(() -> LOG.info(line(event)));
        }
        Set<String> named = realm.getEventsListenersStream().collect(Collectors.toSet());
        session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(EventListenerProvider.class)
                .map(EventListenerProviderFactory.class::cast)
                .filter(factory -> factory.isGlobal() || named.contains(factory.getId()))
                .forEach(factory -> tell(session.getProvider(EventListenerProvider.class, factory.getId()), event));
    }

    /** A letter that the table cannot hold would take the whole change back. */
    private void makeStorable(AdminEvent event) {
        StorableCharacters letters = new StorableCharacters(session);
        event.setRepresentation(letters.inRepresentations(event.getRepresentation()));
        if (event.getDetails() != null) {
            Map<String, String> details = new HashMap<>(event.getDetails());
            details.replaceAll((name, text) -> letters.inAdminEvents(text));
            event.setDetails(details);
        }
    }

    /** What stays where the realm keeps no admin events: who did what, and to what; without what they wrote about it. */
    private static String line(AdminEvent event) {
        AuthDetails who = event.getAuthDetails();
        return HarmlessText.line("Admin event, not kept by the realm: realm=" + event.getRealmName() + ", operation="
                + event.getOperationType() + ", resourceType=" + event.getResourceTypeAsString() + ", resourcePath="
                + event.getResourcePath() + ", userId=" + who.getUserId() + ", clientId=" + who.getClientId()
                + ", ipAddress=" + who.getIpAddress() + ", error=" + event.getError());
    }

    private void tell(EventListenerProvider listener, AdminEvent event) {
        try {
            listener.onEvent(event, realm.isAdminEventsDetailsEnabled());
        } catch (RuntimeException e) {
            LOG.warn("An event listener failed", e);
        }
    }
}
