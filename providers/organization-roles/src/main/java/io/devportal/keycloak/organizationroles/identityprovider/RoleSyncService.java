// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.identityprovider.claim.ClaimedRoles;
import io.devportal.keycloak.organizationroles.identityprovider.claim.Ignored;
import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Makes the roles of a person what the identity provider says, as far as they are one mapper's to give and to take. */
final class RoleSyncService {

    private static final Logger LOG = Logger.getLogger(RoleSyncService.class);

    private final RealmModel realm;
    private final IdentityProviderMapperModel mapper;
    private final IdentityProviderModel provider;
    private final OrganizationRoles roles;
    private final RoleGrants grants;
    private final KnownOrganizations organizations;
    private final ClaimedOrganizations claimedOrganizations;
    private final RoleChanges changes;

    RoleSyncService(
            KeycloakSession session,
            RealmModel realm,
            IdentityProviderMapperModel mapper,
            IdentityProviderModel provider,
            MapperSettings settings) {
        this.realm = realm;
        this.mapper = mapper;
        this.provider = provider;
        this.roles = OrganizationRoles.of(session);
        this.grants = new RoleGrants(session, realm);
        this.organizations = new KnownOrganizations(session, realm);
        this.claimedOrganizations = new ClaimedOrganizations(settings, provider, organizations);
        this.changes = new RoleChanges(session, realm, mapper, provider);
    }

    /** Three statements read everything, however much there is; nothing is written when nothing has changed. */
    void follow(UserModel user, ClaimedRoles claimed) {
        if (!roles.areEnabled()) {
            return;
        }
        Ignored ignored = claimed.ignored();
        Map<String, RoleGrant> granted = grants.of(user, mapper);
        if (!claimed.byAlias().isEmpty() || !granted.isEmpty()) {
            List<KnownOrganization> known =
                    organizations.about(claimed.byAlias().keySet(), user, mapper.getId());
            Map<KnownOrganization, OrganizationRole> wanted = claimedOrganizations.find(claimed, known, ignored);
            Map<String, Membership> memberships = roles.memberships(user).stream()
                    .collect(Collectors.toMap(Membership::organizationId, membership -> membership));
            ClaimedOrganizations.touched(known, wanted.keySet(), granted.keySet())
                    .forEach(organization -> follow(
                            user,
                            organization,
                            wanted.get(organization),
                            memberships.get(organization.id()),
                            granted.get(organization.id()),
                            ignored));
            changes.tell(user);
        }
        if (!ignored.isEmpty()) {
            LOG.debugf(
                    "The mapper %s of identity provider %s in realm %s ignored of user %s: %s",
                    mapper.getName(), provider.getAlias(), realm.getName(), user.getId(), ignored);
        }
    }

    private void follow(
            UserModel user,
            KnownOrganization organization,
            OrganizationRole wanted,
            Membership membership,
            RoleGrant granted,
            Ignored ignored) {
        OrganizationRole current = membership == null ? null : membership.role();
        GrantStep step = GrantStep.decide(wanted, current, membership != null, granted);
        if (step instanceof GrantStep.Give give) {
            roles.grant(organizations.get(organization), user, give.role());
            grants.put(user, mapper, provider, new RoleGrant(organization.id(), give.role(), give.madeMember()));
            changes.add(organization, current, give.role());
        } else if (step instanceof GrantStep.Take take) {
            take(user, organizations.get(organization), take);
            grants.remove(user, mapper, organization.id());
            changes.add(organization, current, null);
        } else if (step instanceof GrantStep.LetGo) {
            grants.remove(user, mapper, organization.id());
        } else if (step instanceof GrantStep.Keep keep) {
            ignored.add(organization.alias(), "has the role " + keep.role().roleName() + " from elsewhere");
        }
    }

    private void take(UserModel user, OrganizationModel organization, GrantStep.Take take) {
        roles.revoke(organization, user);
        if (take.leaves() && !organizations.hasGroups(organization, user)) {
            roles.removeMember(organization, user);
        }
    }
}
