// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;

/** Records a change as a Keycloak admin event, in the transaction of the change. */
public final class Audit {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Actor actor;

    public Audit(KeycloakSession session, RealmModel realm, Actor actor) {
        this.session = session;
        this.realm = realm;
        this.actor = actor;
    }

    public void write(AuditEntry entry) {
        new AdminEvents(session, realm).send(event(entry));
    }

    AdminEvent event(AuditEntry entry) {
        AdminEvent event = new AdminEvent();
        event.setRealmId(realm.getId());
        event.setRealmName(realm.getName());
        event.setAuthDetails(auth());
        event.setOperationType(entry.operation());
        event.setResourceTypeAsString(entry.resourceType());
        event.setResourcePath(entry.path());
        if (entry.representation() != null) {
            event.setRepresentation(json(entry.representation()));
        }
        Map<String, String> details = new HashMap<>(entry.details());
        if (actor.kind() == Actor.Kind.IDENTITY_PROVIDER || actor.kind() == Actor.Kind.COMMAND_LINE) {
            details.put("actor", actor.name());
        }
        if (!details.isEmpty()) {
            event.setDetails(details);
        }
        return event;
    }

    private AuthDetails auth() {
        AuthDetails auth = new AuthDetails();
        auth.setRealmId(realm.getId());
        auth.setRealmName(realm.getName());
        if (actor.kind() == Actor.Kind.PERSON) {
            auth.setUserId(actor.id());
            // on pages of ours nobody has come through a client
            ClientModel client = session.getContext().getClient();
            auth.setClientId(client == null ? null : client.getId());
            auth.setIpAddress(session.getContext().getConnection().getRemoteHost());
        }
        return auth;
    }

    private static String json(Object representation) {
        try {
            return JsonSerialization.writeValueAsString(representation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
