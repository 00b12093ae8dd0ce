// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.identityprovider.claim.ClaimedRoles;
import io.devportal.keycloak.organizationroles.identityprovider.claim.Ignored;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.ReadOnlyException;

/**
 * Brings a person's roles in line with what the identity provider says, as far as they are the mapper's to grant and
 * revoke.
 */
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

    /**
     * Three statements read everything, however much there is; nothing is written when nothing has changed. What changes
     * costs its own writes in each organization, and not what the person has in the others.
     */
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
            Collection<KnownOrganization> touched =
                    ClaimedOrganizations.touched(known, wanted.keySet(), granted.keySet());
            List<PlannedStep> plan = PlannedStep.of(touched, wanted, roles.memberships(user), granted);
            try {
                if (isStillRight(plan, user, touched, wanted)) {
                    carryOut(plan, user, ignored);
                }
            } catch (ReadOnlyException e) {
                LOG.warnf(
                        "The mapper %s of identity provider %s in realm %s cannot change the roles of user %s: %s",
                        mapper.getName(), provider.getAlias(), realm.getName(), user.getId(), e.getMessage());
            }
            changes.tell(user);
        }
        if (!ignored.isEmpty()) {
            LOG.debugf(
                    "The mapper %s of identity provider %s in realm %s ignored of user %s: %s",
                    mapper.getName(), provider.getAlias(), realm.getName(), user.getId(), ignored);
        }
    }

    /**
     * Two logins at the same moment, of two tabs for instance, would both write the same rows, and one of them would fail. So
     * the later one waits, and leaves to the next login what it would do in another way than it had planned: Keycloak's cache
     * (26.7.3) may still tell it what the person had before.
     */
    private boolean isStillRight(
            List<PlannedStep> plan,
            UserModel user,
            Collection<KnownOrganization> touched,
            Map<KnownOrganization, OrganizationRole> wanted) {
        if (plan.stream().noneMatch(PlannedStep::isChange)) {
            return true;
        }
        roles.lock(user);
        return plan.equals(PlannedStep.of(touched, wanted, roles.memberships(user), grants.of(user, mapper)));
    }

    private void carryOut(List<PlannedStep> plan, UserModel user, Ignored ignored) {
        roles.change(user, plan.stream().flatMap(PlannedStep::change).toList());
        grants.put(
                user,
                mapper,
                provider,
                plan.stream().flatMap(PlannedStep::grant).toList());
        grants.remove(
                user, mapper, plan.stream().flatMap(PlannedStep::forgotten).toList());
        for (PlannedStep planned : plan) {
            if (planned.step() instanceof GrantStep.Give give) {
                changes.add(planned.organization(), planned.before(), give.role());
            } else if (planned.step() instanceof GrantStep.Take) {
                changes.add(planned.organization(), planned.before(), null);
            } else if (planned.step() instanceof GrantStep.Keep keep) {
                ignored.add(
                        planned.organization().alias(),
                        "has the role " + keep.role().roleName() + " from elsewhere");
            }
        }
    }
}
