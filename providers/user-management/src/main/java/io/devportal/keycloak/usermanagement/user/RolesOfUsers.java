// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.organization.SsoManaged;
import io.devportal.keycloak.usermanagement.user.ListedUser.RoleInOrganization;
import io.devportal.keycloak.usermanagement.user.ListedUser.RolesHeld;
import io.devportal.keycloak.usermanagement.user.RoleContents.Contents;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** The roles of several people, in the whole portal and in organizations, and their links to identity providers. */
@Store
public final class RolesOfUsers {
    private static final String SSO_MANAGED =
            " GroupAttributeEntity s on s.group.id = o.groupId and s.name = '" + SsoManaged.ATTRIBUTE + "'";
    /**
     * One row for each group, for each role that is given to a person directly, for each identity provider, and for a password; empty texts are
     * for the other kinds of row, and for groups outside of organizations. A group further down in an organization is no role.
     */
    private static final String ROWS = "select m.user.id, '', m.groupId, coalesce(o.id, ''), coalesce(o.alias, ''),"
            + " coalesce(o.name, ''), coalesce(o.enabled, false), coalesce(o.groupId, ''), g.name,"
            + " coalesce(s.value, 'false'), ''"
            + " from UserGroupMembershipEntity m join GroupEntity g on g.id = m.groupId"
            + " left join OrganizationEntity o on o = g.organization and (g.id = o.groupId or g.parentId = o.groupId)"
            + " left join" + SSO_MANAGED
            + " where m.user.id in :users"
            + " union all select r.user.id, r.roleId, '', '', '', '', false, '', '', 'false', ''"
            + " from UserRoleMappingEntity r where r.user.id in :users"
            + " union all select l.user.id, '', '', '', '', '', false, '', '', 'false', l.identityProvider"
            + " from FederatedIdentityEntity l where l.user.id in :users"
            + " union all select c.user.id, '', '', '', '', '', false, '', c.type, 'false', ''"
            + " from CredentialEntity c where c.user.id in :users and c.type = '" + PasswordCredentialModel.TYPE + "'";
    /** Of nobody: which organizations single sign-on manages, of those that somebody could be added to. */
    private static final String ORGANIZATIONS =
            " union all select '', '', '', o.id, '', '', false, '', '', coalesce(s.value, 'false'), ''"
                    + " from OrganizationEntity o join" + SSO_MANAGED
                    + " where o.id in :organizations";

    private final KeycloakSession session;
    private final RoleContents contents;

    public RolesOfUsers(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.contents = new RoleContents(session, realm);
    }

    /**
     * @param people by user id
     * @param ssoManaged ids of the organizations that were asked for and whose people single sign-on manages
     */
    record Known(Map<String, RolesHeld> people, Set<String> ssoManaged) {}

    private record Row(
            String user,
            String role,
            String group,
            String organization,
            String alias,
            String name,
            boolean enabled,
            String internal,
            String groupName,
            boolean ssoManaged,
            String provider) {
        static Row of(Object[] row) {
            return new Row(
                    text(row[0]),
                    text(row[1]),
                    text(row[2]),
                    text(row[3]),
                    text(row[4]),
                    text(row[5]),
                    (Boolean) row[6],
                    text(row[7]),
                    text(row[8]),
                    SsoManaged.isOn((String) row[9]),
                    text(row[10]));
        }

        private static String text(Object value) {
            // Oracle has no empty text
            return value == null ? "" : (String) value;
        }

        boolean isPassword() {
            return group.isEmpty() && groupName.equals(PasswordCredentialModel.TYPE);
        }

        boolean isOfOrganization() {
            return !organization.isEmpty();
        }

        boolean isMembership() {
            return isOfOrganization() && group.equals(internal);
        }

        RoleInOrganization with(OrganizationRole strongest) {
            return new RoleInOrganization(organization, alias, name, enabled, ssoManaged, strongest);
        }
    }

    /**
     * One statement for all. What a role or a group of Keycloak's contains comes from its cache.
     *
     * @param organizations ids of this realm's, of which only {@link Known#ssoManaged} is asked
     */
    Known of(Collection<String> users, Collection<String> organizations) {
        if (users.isEmpty()) {
            return new Known(Map.of(), Set.of());
        }
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        TypedQuery<Object[]> query = em.createQuery(
                        ROWS + (organizations.isEmpty() ? "" : ORGANIZATIONS), Object[].class)
                .setParameter("users", users);
        if (!organizations.isEmpty()) {
            query.setParameter("organizations", organizations);
        }
        Map<String, List<Row>> rows = query.getResultStream().map(Row::of).collect(Collectors.groupingBy(Row::user));
        Set<String> ssoManaged = new HashSet<>();
        rows.getOrDefault("", List.of()).stream()
                .filter(Row::ssoManaged)
                .map(Row::organization)
                .forEach(ssoManaged::add);
        rows.remove("");
        Map<String, RolesHeld> people = new HashMap<>();
        rows.forEach((id, held) -> people.put(id, held(held)));
        return new Known(people, ssoManaged);
    }

    /** Ids of those who hold a role that manages the realm. One statement for all. */
    public Set<String> realmAdministrators(Collection<String> users) {
        return of(users, Set.of()).people().entrySet().stream()
                .filter(person -> person.getValue().administersRealm())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private RolesHeld held(List<Row> rows) {
        Map<String, OrganizationRole> strongest = new HashMap<>();
        rows.stream()
                .filter(row -> row.isOfOrganization() && !row.isMembership())
                .forEach(row -> OrganizationRole.named(row.groupName())
                        .ifPresent(role -> strongest.merge(row.organization(), role, OrganizationRole::orStronger)));
        Map<String, RoleInOrganization> byAlias = new TreeMap<>();
        rows.stream()
                .filter(Row::isMembership)
                // an attribute may have several values
                .forEach(row -> byAlias.merge(
                        row.alias(),
                        row.with(strongest.get(row.organization())),
                        (one, other) -> one.ssoManaged() ? one : other));
        List<Contents> held = rows.stream()
                .filter(row -> !row.isOfOrganization() && row.provider().isEmpty() && !row.isPassword())
                .map(row -> row.group().isEmpty() ? contents.ofRole(row.role()) : contents.ofGroup(row.group()))
                .toList();
        return new RolesHeld(
                held.stream().flatMap(one -> one.global().stream()).collect(Collectors.toSet()),
                held.stream().anyMatch(Contents::administersRealm),
                rows.stream().anyMatch(Row::isPassword),
                rows.stream()
                        .map(Row::provider)
                        .filter(provider -> !provider.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)),
                List.copyOf(byAlias.values()));
    }
}
