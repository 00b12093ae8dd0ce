// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** First login flows of a realm, as an admin changes them. */
public final class FirstLoginFlows {
    public static final String OURS = "developer portal first broker login";
    public static final String KEYCLOAKS = "first broker login";
    public static final String APPROVAL = "portal-identity-provider-approval";
    public static final String AUTHORIZATION_TYPE = "portal-authorization-type";

    private final AuthenticationManagementResource flows;

    public FirstLoginFlows(PortalRealm realm) {
        this.flows = realm.admin().flows();
    }

    /** Its name; the sub flows of the copy have it in front of theirs. */
    public String copy(String flow) {
        String name = "copy-" + UUID.randomUUID();
        flows.copy(flow, Map.of("newName", name)).close();
        return name;
    }

    public List<AuthenticationExecutionInfoRepresentation> steps(String flow) {
        return flows.getExecutions(flow);
    }

    public AuthenticationExecutionInfoRepresentation step(String flow, String provider) {
        return steps(flow).stream()
                .filter(step -> provider.equals(step.getProviderId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + provider + " in " + flow));
    }

    public void require(String flow, String provider, String requirement) {
        change(flow, step(flow, provider), requirement);
    }

    public void disableSubFlow(String flow, String name) {
        steps(flow).stream()
                .filter(step -> name.equals(step.getDisplayName()))
                .forEach(step -> change(flow, step, "DISABLED"));
    }

    private void change(String flow, AuthenticationExecutionInfoRepresentation step, String requirement) {
        step.setRequirement(requirement);
        flows.updateExecutions(flow, step);
    }

    /** At the end of the flow, required. */
    public void add(String flow, String provider) {
        flows.addExecution(flow, Map.of("provider", provider));
        require(flow, provider, "REQUIRED");
    }

    public void raise(String flow, String provider) {
        flows.raisePriority(step(flow, provider).getId());
    }

    public static void bind(String flow, IdentityProviderResource provider) {
        IdentityProviderRepresentation stored = provider.toRepresentation();
        stored.setFirstBrokerLoginFlowAlias(flow);
        provider.update(stored);
    }
}
