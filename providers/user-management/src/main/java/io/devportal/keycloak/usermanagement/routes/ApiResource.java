// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.approval.LostRequestsResource;
import io.devportal.keycloak.usermanagement.approval.RegistrationRequestsResource;
import io.devportal.keycloak.usermanagement.health.HealthResource;
import io.devportal.keycloak.usermanagement.me.MeResource;
import io.devportal.keycloak.usermanagement.notification.MailsResource;
import io.devportal.keycloak.usermanagement.registration.limits.DomainsResource;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.role.UserOrganizationsResource;
import io.devportal.keycloak.usermanagement.settings.SettingsResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.keycloak.models.KeycloakSession;

/** The rooms of the API, for a caller who is signed in. */
public final class ApiResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    ApiResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @Path("me")
    public MeResource me() {
        return new MeResource(session, caller, answers);
    }

    @Path("registration-requests")
    public RegistrationRequestsResource registrationRequests() {
        return new RegistrationRequestsResource(session, caller, answers);
    }

    @Path("lost-requests")
    public LostRequestsResource lostRequests() {
        return new LostRequestsResource(session, caller, answers);
    }

    @Path("users/{id}/organizations")
    public UserOrganizationsResource userOrganizations(@PathParam("id") String id) {
        return new UserOrganizationsResource(session, caller, answers, id);
    }

    @Path("settings")
    public SettingsResource settings() {
        return new SettingsResource(session, caller, answers);
    }

    @Path("domains")
    public DomainsResource domains() {
        return new DomainsResource(session, caller, answers);
    }

    @Path("mails")
    public MailsResource mails() {
        return new MailsResource(session, caller, answers);
    }

    /** Without it Keycloak's JAX-RS answers 405 on a path that does not exist. */
    @Path("{unknown:.*}")
    public Object unknown() {
        return answers.of(() -> {
            throw new Refusal(Denial.notFound());
        });
    }

    @Path("health")
    public HealthResource health() {
        return new HealthResource(session, caller, answers);
    }
}
