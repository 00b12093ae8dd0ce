// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.List;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Whether clients still have the addresses of a realm that has another name by now. K-09. */
record ClientAddressesQuestion(KeycloakSession session, RealmModel realm) implements Question {

    @Override
    public String name() {
        return "client-addresses";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.REALM, ResourceType.CLIENT);
    }

    @Override
    public Check answer() {
        List<String> clients = new ForeignAddresses(session).clients(realm);
        return clients.isEmpty()
                ? Check.ok(name())
                : Check.problem(
                        name(),
                        "Clients have addresses of a realm with another name, as after this one was renamed: "
                                + Names.of(clients)
                                + ". Signing in with them fails, and the links and buttons of mails that have left lead to the old"
                                + " name. Write \"/realms/" + realm.getName()
                                + "/\" into their Home URL and Valid redirect URIs; people with an old link ask for a new one.");
    }
}
