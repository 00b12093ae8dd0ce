// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.access.Target.Change;
import io.devportal.keycloak.usermanagement.access.Target.Management;
import io.devportal.keycloak.usermanagement.access.Target.SingleSignOn;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.user.RoleHolders.Held;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Reads people as {@link io.devportal.keycloak.usermanagement.access.AccessRules} needs them, as of now. */
@Store
public final class Targets {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final PersonOrganizations organizations;
    private final Managements managements;

    public Targets(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.organizations = new PersonOrganizations(session, realm);
        this.managements = new Managements(session, realm);
    }

    /** Somebody to whom nothing is given and from whom nothing is taken. */
    public Target of(UserModel user) {
        return of(user, Change.NONE);
    }

    /** Call it with the person locked, when something depends on the answer. */
    public Target of(UserModel user, Change change) {
        PersonOrganizations.Found found =
                organizations.of(List.of(user.getId())).getOrDefault(user.getId(), PersonOrganizations.Found.NONE);
        return new Target(
                user.getId(),
                new GlobalRoles(realm).of(user),
                new PortalRoles(session, realm).administersRealm(user),
                found.all(),
                managements.of(user).under(singleSignOn(found, change)),
                change);
    }

    /** Somebody who has no account yet. */
    public Target newcomer(Change change) {
        return new Target(
                null,
                Set.of(),
                false,
                Set.of(),
                Management.PORTAL.under(singleSignOn(PersonOrganizations.Found.NONE, change)),
                change);
    }

    /**
     * By id, of those whom Keycloak has in its own tables, and without service accounts: a number of statements that does not
     * depend on how many there are. For what is shown; who changes something asks for the one person again.
     */
    public Map<String, Target> of(Collection<String> ids) {
        Map<String, Target> targets = new HashMap<>();
        Map<String, Management> known = managements.of(ids);
        if (known.isEmpty()) {
            return targets;
        }
        Map<String, PersonOrganizations.Found> memberships = organizations.of(known.keySet());
        Map<String, Set<Held>> roles = new RoleHolders(session, realm).of(known.keySet());
        known.forEach((id, management) -> {
            PersonOrganizations.Found found = memberships.getOrDefault(id, PersonOrganizations.Found.NONE);
            Set<Held> held = roles.getOrDefault(id, Set.of());
            targets.put(
                    id,
                    new Target(
                            id,
                            globalRoles(held),
                            held.contains(Held.REALM_MANAGEMENT),
                            found.all(),
                            management.under(singleSignOn(found, Change.NONE)),
                            Change.NONE));
        });
        return targets;
    }

    private static Set<GlobalRole> globalRoles(Set<Held> held) {
        Set<GlobalRole> roles = EnumSet.noneOf(GlobalRole.class);
        held.forEach(one -> one.globalRole().ifPresent(roles::add));
        return roles;
    }

    private SingleSignOn singleSignOn(PersonOrganizations.Found found, Change change) {
        Set<String> covered = new HashSet<>(found.underSingleSignOn());
        covered.addAll(organizations.underSingleSignOn(change.organizations()));
        return new SingleSignOn(PortalSettings.of(realm).isSsoManaged(), covered);
    }
}
