// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Adds people to organizations and removes them. Keycloak's OrganizationProvider (26.7.4) does so too, but for each
 * organization it reads all organizations of the person, and for each of these who manages the person: thousands of
 * statements for a hundred organizations. What it changes is the membership in the organization's own group, an
 * event, and its cache.
 */
final class OrganizationMembers {
    private static final String CACHED =
            "org.keycloak.models.cache.infinispan.organization.InfinispanOrganizationProvider";

    private final KeycloakSession session;
    private final OrganizationProvider organizations;
    private final Optional<Method> forget;

    OrganizationMembers(KeycloakSession session) {
        this.session = session;
        this.organizations = session.getProvider(OrganizationProvider.class);
        this.forget = forget(organizations);
    }

    /** What tells Keycloak's cache that a membership is no longer as it was; it is not public. */
    private static Optional<Method> forget(OrganizationProvider organizations) {
        try {
            if (organizations.getClass().getName().equals(CACHED)) {
                Method method = organizations
                        .getClass()
                        .getDeclaredMethod("registerMemberInvalidation", OrganizationModel.class, UserModel.class);
                method.setAccessible(true);
                return Optional.of(method);
            }
        } catch (NoSuchMethodException | RuntimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** For somebody who is no member yet. */
    void join(OrganizationModel organization, UserModel user, GroupModel internal) {
        if (forget.isEmpty()) {
            organizations.addMember(organization, user);
            return;
        }
        forget(organization, user);
        within(organization, () -> {
            user.joinGroup(internal);
            OrganizationModel.OrganizationMemberJoinEvent.fire(organization, user, session);
        });
    }

    /** For an unmanaged member who is in no other group of the organization. */
    void leave(OrganizationModel organization, UserModel user, GroupModel internal) {
        if (forget.isEmpty()) {
            organizations.removeMember(organization, user);
            return;
        }
        forget(organization, user);
        within(organization, () -> user.leaveGroup(internal));
        OrganizationModel.OrganizationMemberLeaveEvent.fire(organization, user, session);
    }

    private void forget(OrganizationModel organization, UserModel user) {
        try {
            forget.orElseThrow().invoke(organizations, organization, user);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Keycloak's cache of memberships", e);
        }
    }

    /** Keycloak tells its own listeners which organization a change is about. */
    private void within(OrganizationModel organization, Runnable change) {
        OrganizationModel current = session.getContext().getOrganization();
        session.getContext().setOrganization(current == null ? organization : current);
        try {
            change.run();
        } finally {
            session.getContext().setOrganization(current);
        }
    }
}
