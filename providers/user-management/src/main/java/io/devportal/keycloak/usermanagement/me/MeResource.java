// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.user.UserDetailsRepresentation;
import io.devportal.keycloak.usermanagement.user.UserDetailsRepresentation.MayRepresentation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** {@code GET me}: who is signed in, and what they may do. */
public final class MeResource {

    /**
     * @param roles {@code portal-admin}, {@code api-owner}
     * @param organizations enabled ones that the caller belongs to, by alias
     * @param mayDecideRequests whether approving and rejecting is open to the caller
     * @param mailsInvitations whether an invitation is mailed where {@code notify} is absent: the setting invitationMail
     * @param emailAsUsername whether people sign in with their address, so that nobody who is added gets another login name
     * @param may everything that anybody can do, by its name: whether the caller may do it at all, to somebody
     */
    public record MeRepresentation(
            String id,
            String username,
            String email,
            String name,
            List<String> roles,
            List<OrganizationRepresentation> organizations,
            boolean mayDecideRequests,
            boolean mayChangeSettings,
            boolean mayChangeRoles,
            boolean mailsInvitations,
            boolean emailAsUsername,
            Map<String, MayRepresentation> may) {}

    /** @param role org-admin, org-publisher or developer; absent for a member without a role */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrganizationRepresentation(String id, String alias, String name, String role) {
        static OrganizationRepresentation of(Membership membership) {
            return new OrganizationRepresentation(
                    membership.organizationId(),
                    membership.alias(),
                    membership.name(),
                    membership.optionalRole().map(OrganizationRole::roleName).orElse(null));
        }
    }

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
                OrganizationRoles.of(session).memberships(user).stream()
                        .map(OrganizationRepresentation::of)
                        .toList(),
                me.may(Action.DECIDE_REQUEST),
                me.may(Action.CHANGE_SETTINGS),
                me.may(Action.CHANGE_ROLE),
                PortalSettings.of(me.realm()).mailsInvitations(),
                me.realm().isRegistrationEmailAsUsername(),
                UserDetailsRepresentation.may(me.may()));
    }
}
