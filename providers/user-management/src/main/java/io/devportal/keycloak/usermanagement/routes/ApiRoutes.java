// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.approval.LostRequestsResource;
import io.devportal.keycloak.usermanagement.approval.RegistrationRequestsResource;
import io.devportal.keycloak.usermanagement.approval.reason.RejectionReasonsResource;
import io.devportal.keycloak.usermanagement.branding.BrandingResource;
import io.devportal.keycloak.usermanagement.health.HealthResource;
import io.devportal.keycloak.usermanagement.identityprovider.IdentityProvidersResource;
import io.devportal.keycloak.usermanagement.invitation.InvitationsResource;
import io.devportal.keycloak.usermanagement.me.MeResource;
import io.devportal.keycloak.usermanagement.notification.MailsResource;
import io.devportal.keycloak.usermanagement.registration.limits.DomainsResource;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.settings.PresetsResource;
import io.devportal.keycloak.usermanagement.setup.PortalAdminSetUpResource;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** The routes below {@code /portal/api}, by the first segment of the path. */
public final class ApiRoutes {

    /** Creates the resource for a request. */
    @FunctionalInterface
    interface Factory {
        Object resource(KeycloakSession session, Caller caller, Answers answers);
    }

    /** @param resource its annotations define the paths below */
    public record Route(String name, Class<?> resource, Factory factory) {}

    public static final List<Route> ALL = List.of(
            new Route("me", MeResource.class, MeResource::new),
            new Route("registration-requests", RegistrationRequestsResource.class, RegistrationRequestsResource::new),
            new Route("rejection-reasons", RejectionReasonsResource.class, RejectionReasonsResource::new),
            new Route("lost-requests", LostRequestsResource.class, LostRequestsResource::new),
            new Route("users", UsersResource.class, UsersResource::new),
            new Route("organizations", AllOrganizationsResource.class, AllOrganizationsResource::new),
            new Route("settings", AllSettingsResource.class, AllSettingsResource::new),
            new Route("branding", BrandingResource.class, BrandingResource::new),
            new Route("presets", PresetsResource.class, PresetsResource::new),
            new Route("invitations", InvitationsResource.class, InvitationsResource::new),
            new Route("domains", DomainsResource.class, DomainsResource::new),
            new Route("identity-providers", IdentityProvidersResource.class, IdentityProvidersResource::new),
            new Route("set-up", PortalAdminSetUpResource.class, PortalAdminSetUpResource::new),
            new Route("mails", MailsResource.class, MailsResource::new),
            new Route("health", HealthResource.class, HealthResource::new));

    private ApiRoutes() {}

    /** @param name first part of a path that there is */
    static Route named(String name) {
        return ALL.stream()
                .filter(route -> route.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
