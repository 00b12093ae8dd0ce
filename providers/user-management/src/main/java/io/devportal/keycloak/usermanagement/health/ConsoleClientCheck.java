// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.access.ApiAudience;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.utils.RedirectUtils;

/** Whether anybody can sign in to the console. */
record ConsoleClientCheck(KeycloakSession session, RealmModel realm) implements Check {

    @Override
    public String name() {
        return "console";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return ApiClientsCheck.CLIENTS_AND_SCOPES;
    }

    @Override
    public Finding finding() {
        ClientModel client = realm.getClientByClientId(GlobalRole.CLIENT_ID);
        List<String> remedies = client == null
                ? List.of("the client \"" + GlobalRole.CLIENT_ID
                        + "\" is missing: create it as docs/how-to/install.md says")
                : remedies(client);
        return remedies.isEmpty()
                ? Finding.ok(name())
                : Finding.warning(name(), "Nobody can sign in to the console: " + String.join("; ", remedies) + ".");
    }

    private List<String> remedies(ClientModel client) {
        String of = "\" of the client \"" + GlobalRole.CLIENT_ID + "\"";
        List<String> remedies = new ArrayList<>();
        if (!client.isEnabled()) {
            remedies.add("switch on \"Enabled" + of);
        }
        if (!client.isStandardFlowEnabled()) {
            remedies.add("switch on \"Standard flow" + of);
        }
        if (!client.isPublicClient()) {
            remedies.add("switch off \"Client authentication" + of);
        }
        if (!ApiTokenClients.isObtainableBy(client)) {
            remedies.add("add the optional client scope \"" + ApiAudience.NAME + of.substring(0, 1)
                    + " to the client \"" + GlobalRole.CLIENT_ID + "\"");
        }
        // without a hostname nobody knows the address outside a request, and the check "hostname" says so
        if (client.isStandardFlowEnabled()
                && new FixedHostname(session).isSet()
                && RedirectUtils.verifyRedirectUri(session, address(), client) == null) {
            remedies.add("add " + address() + " to \"Valid redirect URIs" + of);
        }
        return remedies;
    }

    private String address() {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/portal/")
                .build(realm.getName())
                .toString();
    }
}
