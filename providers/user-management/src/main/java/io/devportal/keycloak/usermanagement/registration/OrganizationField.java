// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.organization.OrganizationName;
import io.devportal.keycloak.usermanagement.organization.Organizations;
import io.devportal.keycloak.usermanagement.profile.StorableCharacters;
import io.devportal.keycloak.usermanagement.registration.limits.SignUpLimits;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.OrganizationChoice;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.FormMessage;

/**
 * The field for a new organization on the sign-up form: whether it is shown, and its validation. The name is not
 * reserved: other requests for the same name block nobody. L5, L7.
 */
final class OrganizationField {

    /** Not "organization", which many user profiles have as an attribute of their own. */
    static final String NAME = "portalOrganization";

    private static final String ENTERED = "portal.sign-up-organization";

    private final KeycloakSession session;
    private final RealmModel realm;

    OrganizationField(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    OrganizationChoice choice() {
        // Keycloak's invitation to an organization carries a token, which its user creation checks
        boolean isInvited = session.getContext().getUri().getQueryParameters().containsKey(Constants.TOKEN);
        return isInvited || !OrganizationRoles.of(session).areEnabled()
                ? OrganizationChoice.OFF
                : PortalSettings.of(realm).organizationAtSignUp();
    }

    /** Remembers a good answer for the steps behind. */
    Optional<FormMessage> problem(MultivaluedMap<String, String> form) {
        session.removeAttribute(ENTERED);
        OrganizationChoice choice = choice();
        if (choice == OrganizationChoice.OFF) {
            return Optional.empty();
        }
        OrganizationName name = new OrganizationName(form.getFirst(NAME));
        if (name.isEmpty()) {
            return choice == OrganizationChoice.REQUIRED ? Optional.of(missing(form)) : Optional.empty();
        }
        Optional<FormMessage> problem = name.problem()
                .map(OrganizationField::message)
                .or(() -> new StorableCharacters(session).holdOrganization(name.text())
                        ? Optional.empty()
                        : Optional.of(new FormMessage(NAME, StorableCharacters.PROBLEM)));
        if (problem.isEmpty()) {
            session.setAttribute(ENTERED, name);
        }
        return problem;
    }

    /**
     * Whether a good answer is an organization that exists. Whatever else is wrong with the form, the question counts as a
     * sign-up: strangers could else ask for one name after the other.
     */
    Optional<FormMessage> taken() {
        Optional<OrganizationName> name = entered();
        name.ifPresent(question -> new SignUpLimits(session, realm).count());
        return name.filter(new Organizations(session, realm)::isTaken)
                .map(taken -> new FormMessage(NAME, "portalOrganizationTaken"));
    }

    /** The answer on this form, once it was found to be good. */
    Optional<OrganizationName> entered() {
        return Optional.ofNullable(session.getAttribute(ENTERED, OrganizationName.class));
    }

    /** A form without the field comes from a theme that does not show it, nor a message beside it. */
    private static FormMessage missing(MultivaluedMap<String, String> form) {
        return form.containsKey(NAME)
                ? new FormMessage(NAME, "portalOrganizationMissing")
                : new FormMessage("portalOrganizationNotAsked");
    }

    private static FormMessage message(OrganizationName.Problem problem) {
        return switch (problem) {
            case LENGTH -> new FormMessage(NAME, "portalOrganizationLength");
            case CHARACTERS -> new FormMessage(NAME, "portalOrganizationCharacters");
            case ALPHABETS -> new FormMessage(NAME, "portalOrganizationAlphabets");
        };
    }
}
