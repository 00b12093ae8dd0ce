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

/** Writes what somebody did as a Keycloak admin event, in the transaction of the deed. */
public final class Audit {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Actor actor;

    public Audit(KeycloakSession session, RealmModel realm, Actor actor) {
        this.session = session;
        this.realm = realm;
        this.actor = actor;
    }

    public void write(Deed deed) {
        new AdminEvents(session, realm).send(event(deed));
    }

    AdminEvent event(Deed deed) {
        AdminEvent event = new AdminEvent();
        event.setRealmId(realm.getId());
        event.setRealmName(realm.getName());
        event.setAuthDetails(auth());
        event.setOperationType(deed.operation());
        event.setResourceTypeAsString(deed.resourceType());
        event.setResourcePath(deed.path());
        if (deed.representation() != null) {
            event.setRepresentation(json(deed.representation()));
        }
        Map<String, String> details = new HashMap<>(deed.details());
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
