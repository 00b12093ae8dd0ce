// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.access.ApiAudience;
import io.devportal.keycloak.usermanagement.link.SignInClient;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Whether the sign-in buttons on pages and in mails work, and their client can be used for nothing else. K-01. */
record SignInClientCheck(KeycloakSession session, RealmModel realm) implements Check {

    @Override
    public String name() {
        return "sign-in-client";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return ApiClientsCheck.CLIENTS_AND_SCOPES;
    }

    @Override
    public Finding finding() {
        return new SignInClient(session, realm)
                .enabled()
                .map(this::about)
                .orElseGet(() -> Finding.warning(
                        name(),
                        Sentence.of(
                                "absent",
                                "The client \"" + SignInClient.ID
                                        + "\" is missing or disabled, so the buttons \"Sign in\" of pages"
                                        + " and mails lead to the home page of the portal and fill in no name. Create it as"
                                        + " docs/how-to/install.md says, or switch it on.",
                                SignInClient.ID)));
    }

    private Finding about(ClientModel client) {
        if (ApiTokenClients.isObtainableBy(client)) {
            return Finding.problem(
                    name(),
                    Sentence.of(
                            "api",
                            "The client \"" + SignInClient.ID
                                    + "\" can obtain tokens of the API, and everybody has links that"
                                    + " sign in through it. Take from it the client scope or mapper that brings the audience \""
                                    + ApiAudience.NAME + "\".",
                            SignInClient.ID,
                            ApiAudience.NAME));
        }
        List<Sentence> remedies = remedies(client);
        return remedies.isEmpty()
                ? Finding.ok(name())
                : Finding.listing(
                        name(),
                        Finding.Level.WARNING,
                        Sentence.of(
                                "wrong",
                                "The client \"" + SignInClient.ID + "\" is not as it should be:",
                                SignInClient.ID),
                        remedies);
    }

    private List<Sentence> remedies(ClientModel client) {
        SignInClient signIn = new SignInClient(session, realm);
        List<Sentence> remedies = new ArrayList<>();
        // without a hostname nobody knows the address outside a request, and the check "hostname" says so
        if (new FixedHostname(session).isSet() && !signIn.leadsHome(client)) {
            remedies.add(Sentence.of(
                    "no-way",
                    "the buttons \"Sign in\" do not lead through it: switch \"Standard flow\" on and add "
                            + signIn.home() + " to its \"Valid redirect URIs\"",
                    signIn.home()));
        }
        if (client.getRedirectUris().stream().anyMatch(uri -> uri.contains("*"))) {
            remedies.add(Sentence.of(
                    "anywhere", "it leads to more than one address: leave no \"*\" in its \"Valid redirect URIs\""));
        }
        if (client.isPublicClient()) {
            remedies.add(Sentence.of(
                    "public",
                    "whoever opens a sign-in for somebody else gets a token of it: switch"
                            + " \"Client authentication\" on"));
        }
        if (client.isFullScopeAllowed()) {
            remedies.add(Sentence.of("roles", "its tokens would carry roles: switch \"Full scope allowed\" off"));
        }
        if (client.isImplicitFlowEnabled()) {
            remedies.add(Sentence.of("implicit", "it gives tokens to addresses: switch \"Implicit flow\" off"));
        }
        return remedies;
    }
}
