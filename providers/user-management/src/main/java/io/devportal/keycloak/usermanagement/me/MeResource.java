// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.me;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.rest.Answers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** {@code GET me}: who is signed in, and what they may do. */
public final class MeResource {

    /**
     * @param roles {@code portal-admin}, {@code api-owner}
     * @param mayDecideRequests whether approving and rejecting is open to the caller
     */
    public record MeRepresentation(
            String id,
            String username,
            String email,
            String name,
            List<String> roles,
            boolean mayDecideRequests,
            boolean mayChangeSettings,
            boolean mayChangeRoles) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public MeResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public MeRepresentation get() {
        return answers.of(this::represent);
    }

    private MeRepresentation represent() {
        MeService me = new MeService(session, session.getContext().getRealm(), caller);
        UserModel user = me.user();
        return new MeRepresentation(
                caller.id(),
                user.getUsername(),
                user.getEmail(),
                caller.name(),
                caller.roles().stream().map(GlobalRole::roleName).toList(),
                me.may(Action.DECIDE_REQUEST),
                me.may(Action.CHANGE_SETTINGS),
                me.may(Action.CHANGE_USER_ORGANIZATIONS));
    }
}
