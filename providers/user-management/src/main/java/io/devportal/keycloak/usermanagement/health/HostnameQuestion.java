// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;

/** Whether mails can carry links. */
record HostnameQuestion(KeycloakSession session) implements Question {

    @Override
    public String name() {
        return "hostname";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.REALM);
    }

    @Override
    public Check answer() {
        return new FixedHostname(session).isSet()
                ? Check.ok(name())
                : Check.problem(
                        name(),
                        "The server has no fixed hostname, so mails with a link wait: a link is never made from the address"
                                + " of a request. Start Keycloak with --hostname=https://..., or enter a frontend URL under"
                                + " Realm settings.");
    }
}
