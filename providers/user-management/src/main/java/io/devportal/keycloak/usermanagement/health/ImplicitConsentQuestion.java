// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Which clients give tokens to somebody who is disabled in front of a consent page. A-23. */
record ImplicitConsentQuestion(KeycloakSession session, RealmModel realm) implements Question {

    @Override
    public String name() {
        return "implicit-consent";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.CLIENT);
    }

    @Override
    public Check answer() {
        ImplicitConsentClients clients = new ImplicitConsentClients(session, realm.getId());
        long count = clients.count();
        return count == 0
                ? Check.ok(name())
                : Check.warning(
                        name(),
                        "Somebody who is disabled while a consent page is open still gets a token there from clients with"
                                + " implicit or hybrid flow: "
                                + Names.of(clients.first(Names.SHOWN), count)
                                + ". Switch off \"Implicit flow\" or \"Consent required\" of these clients.");
    }
}
