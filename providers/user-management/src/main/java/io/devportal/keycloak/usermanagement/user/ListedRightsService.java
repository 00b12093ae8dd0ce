// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.access.Target.Change;
import io.devportal.keycloak.usermanagement.access.Target.SingleSignOn;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.user.ListedUser.RoleInOrganization;
import io.devportal.keycloak.usermanagement.user.ListedUser.RolesHeld;
import io.devportal.keycloak.usermanagement.user.RolesOfUsers.Known;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What the caller may do with each person on a page of the list, and if not, why; consistent with the details of each
 * person. Costs one statement per page.
 */
public final class ListedRightsService {
    /**
     * Somebody on the page, of whom Keycloak has a row.
     *
     * @param store id of the user store that imported them, or null
     */
    public record Listed(String id, String store, Standing standing) {}

    private final Known known;
    private final Managements managements;
    private final UserRightsService rights;
    private final boolean isRealmSsoManaged;

    /** @param ids of the people on the page */
    public ListedRightsService(KeycloakSession session, RealmModel realm, Caller caller, Collection<String> ids) {
        this.known = new RolesOfUsers(session, realm)
                .of(ids, AccessRules.visibleOrganizations(caller).orElse(Set.of()));
        this.managements = new Managements(session, realm);
        this.rights = new UserRightsService(caller);
        this.isRealmSsoManaged = PortalSettings.of(realm).isSsoManaged();
    }

    RolesHeld held(String id) {
        return known.people().getOrDefault(id, RolesHeld.NONE);
    }

    /** The strongest that they have there, if any. */
    public Optional<OrganizationRole> role(String id, String organizationId) {
        return held(id).organizations().stream()
                .filter(one -> one.id().equals(organizationId))
                .findFirst()
                .map(RoleInOrganization::role);
    }

    /** What concerns one organization counts when it is possible in one. */
    Map<Action, Optional<Denial>> may(Listed person) {
        boolean hasPassword = person.store() == null && held(person.id()).hasPassword();
        return rights.with(target(person), person.standing(), hasPassword);
    }

    /** A role there, and leaving, are asked for this one organization. */
    public Map<Action, Optional<Denial>> asMember(Listed person, String organizationId) {
        Map<Action, Optional<Denial>> may = new EnumMap<>(may(person));
        may.putAll(inOrganization(person, organizationId));
        return may;
    }

    Map<Action, Optional<Denial>> inOrganization(Listed person, String organizationId) {
        return rights.inOrganization(target(person), organizationId);
    }

    private Target target(Listed person) {
        RolesHeld held = held(person.id());
        Set<String> ssoManaged = new HashSet<>(known.ssoManaged());
        held.organizations().stream()
                .filter(RoleInOrganization::ssoManaged)
                .map(RoleInOrganization::id)
                .forEach(ssoManaged::add);
        return new Target(
                person.id(),
                held.global(),
                held.administersRealm(),
                held.organizations().stream().map(RoleInOrganization::id).collect(Collectors.toSet()),
                managements
                        .of(person.store(), person.standing().origin(), held.identityProviders())
                        .under(new SingleSignOn(isRealmSsoManaged, ssoManaged)),
                Change.NONE);
    }
}
