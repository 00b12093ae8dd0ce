// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** A registration flow that an admin builds from a copy, step by step as docs/how-to/install.md tells, or stops half-way. */
final class SignUpFlow {
    static final String OURS = "developer portal registration";
    static final String KEYCLOAKS = "registration";
    private static final String FORM = "registration-page-form";

    private final PortalRealm realm;
    private final AuthenticationManagementResource flows;
    private final String name = "copy-" + UUID.randomUUID();

    private SignUpFlow(PortalRealm realm) {
        this.realm = realm;
        flows = realm.admin().flows();
    }

    static SignUpFlow copyOf(String original, PortalRealm realm) {
        SignUpFlow copy = new SignUpFlow(realm);
        copy.flows.copy(original, Map.of("newName", copy.name)).close();
        return copy;
    }

    /**
     * One thing that an admin does: {@code disable STEP}, {@code alternative STEP}, {@code delete STEP}, {@code first STEP},
     * {@code add STEP} (at the end of the form, required), {@code leave STEP} (the same, left disabled) or {@code end STEP}
     * (at the end of the flow, required).
     */
    void apply(String change) {
        String[] words = change.strip().split(" ");
        String step = words[1];
        switch (words[0]) {
            case "disable" -> require(step, "DISABLED");
            case "alternative" -> require(step, "ALTERNATIVE");
            case "delete" -> flows.removeExecution(step(step).getId());
            case "first" -> moveUp(step);
            case "add" -> add(form(), step, "REQUIRED");
            case "leave" -> add(form(), step, "DISABLED");
            case "end" -> add(name, step, "REQUIRED");
            default -> throw new IllegalArgumentException(change);
        }
    }

    void bind() {
        bind(name, realm);
    }

    static void bind(String flow, PortalRealm realm) {
        RealmRepresentation update = new RealmRepresentation();
        update.setRegistrationFlow(flow);
        realm.admin().update(update);
    }

    private void add(String flow, String step, String requirement) {
        flows.addExecution(flow, Map.of("provider", step));
        require(step, requirement);
    }

    private void require(String step, String requirement) {
        AuthenticationExecutionInfoRepresentation found = step(step);
        found.setRequirement(requirement);
        flows.updateExecutions(name, found);
    }

    private void moveUp(String step) {
        for (int i = step(step).getIndex(); i > 0; i--) {
            flows.raisePriority(step(step).getId());
        }
    }

    private AuthenticationExecutionInfoRepresentation step(String provider) {
        return steps().stream()
                .filter(step -> provider.equals(step.getProviderId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + provider));
    }

    /** Name of the sub-flow that is the form. */
    private String form() {
        return step(FORM).getDisplayName();
    }

    private List<AuthenticationExecutionInfoRepresentation> steps() {
        return flows.getExecutions(name);
    }
}
