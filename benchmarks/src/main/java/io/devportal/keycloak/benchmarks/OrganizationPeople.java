// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

/**
 * People who are developers in so many organizations. Written by SQL as Keycloak 26.7.3 writes
 * it: for each organization its own group, below it a group of the role's name; on both sides the group has a realm role,
 * without which Keycloak's claim would have no roles to tell.
 */
final class OrganizationPeople {

    private static final String ORGANIZATIONS =
            """
            insert into keycloak_group (id, name, parent_group, realm_id, type)
                select 'all-%2$s-' || i, 'o-%2$s-' || i, ' ', r.id, 1 from realm r, generate_series(1, %3$d) i where r.name = '%1$s';
            insert into org (id, enabled, realm_id, group_id, name, alias)
                select 'o-%2$s-' || i, true, r.id, 'all-%2$s-' || i, 'Organization %2$s ' || i, 'org-%2$s-' || lpad(i::text, 4, '0')
                from realm r, generate_series(1, %3$d) i where r.name = '%1$s';
            insert into keycloak_group (id, name, parent_group, realm_id, type, org_id)
                select 'dev-%2$s-' || i, 'developer', 'all-%2$s-' || i, r.id, 1, 'o-%2$s-' || i
                from realm r, generate_series(1, %3$d) i where r.name = '%1$s';
            update keycloak_group set org_id = name where id like 'all-%2$s-%%';
            insert into group_role_mapping (group_id, role_id)
                select 'dev-%2$s-' || i, k.id from keycloak_role k join realm r on r.id = k.realm_id, generate_series(1, %3$d) i
                where r.name = '%1$s' and k.name = 'developer' and not k.client_role;
            insert into user_group_membership (group_id, user_id, membership_type)
                select g.prefix || '-%2$s-' || i, u.id, 'UNMANAGED'
                from user_entity u join realm r on r.id = u.realm_id, generate_series(1, %3$d) i, (values ('all'), ('dev')) g(prefix)
                where r.name = '%1$s' and u.username = '%4$s';
            analyze;
            """;

    private OrganizationPeople() {}

    static String name(int size) {
        return "member-" + size + "@organizations.example";
    }

    /** Everybody has organizations of their own. */
    static void join(Postgres.Database database, String realm, int size) {
        database.execute(ORGANIZATIONS.formatted(realm, size, size, name(size)));
    }
}
