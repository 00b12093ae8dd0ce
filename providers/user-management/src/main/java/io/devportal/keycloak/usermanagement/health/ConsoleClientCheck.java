// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.access.ApiAudience;
import io.devportal.keycloak.usermanagement.text.Sentence;
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
        List<Sentence> remedies = client == null
                ? List.of(Sentence.of(
                        "absent",
                        "the client \"" + GlobalRole.CLIENT_ID
                                + "\" is missing: create it as docs/how-to/install.md says",
                        GlobalRole.CLIENT_ID))
                : remedies(client);
        return remedies.isEmpty()
                ? Finding.ok(name())
                : Finding.listing(
                        name(),
                        Finding.Level.WARNING,
                        Sentence.of("closed", "Nobody can sign in to the console:"),
                        remedies);
    }

    private List<Sentence> remedies(ClientModel client) {
        String of = "\" of the client \"" + GlobalRole.CLIENT_ID + "\"";
        List<Sentence> remedies = new ArrayList<>();
        if (!client.isEnabled()) {
            remedies.add(Sentence.of("disabled", "switch on \"Enabled" + of, GlobalRole.CLIENT_ID));
        }
        if (!client.isStandardFlowEnabled()) {
            remedies.add(Sentence.of("no-flow", "switch on \"Standard flow" + of, GlobalRole.CLIENT_ID));
        }
        if (!client.isPublicClient()) {
            remedies.add(Sentence.of("secret", "switch off \"Client authentication" + of, GlobalRole.CLIENT_ID));
        }
        if (!ApiTokenClients.isObtainableBy(client)) {
            remedies.add(Sentence.of(
                    "no-scope",
                    "add the optional client scope \"" + ApiAudience.NAME + of.substring(0, 1) + " to the client \""
                            + GlobalRole.CLIENT_ID + "\"",
                    GlobalRole.CLIENT_ID,
                    ApiAudience.NAME));
        }
        // without a hostname nobody knows the address outside a request, and the check "hostname" says so
        if (client.isStandardFlowEnabled()
                && new FixedHostname(session).isSet()
                && RedirectUtils.verifyRedirectUri(session, address(), client) == null) {
            remedies.add(Sentence.of(
                    "no-address",
                    "add " + address() + " to \"Valid redirect URIs" + of,
                    GlobalRole.CLIENT_ID,
                    address()));
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
