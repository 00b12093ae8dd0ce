// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A realm with very many people, written by SQL as Keycloak 26.7.5 writes them, with the rows of a portal beside them where
 * there are any. One person of ten waits for approval, everybody else is a developer in one organization; there is one organization for a hundred people.
 * They came a second after each other until now, and were announced: nothing is written while times are taken.
 */
final class CrowdedRealm {
    /** In the name of every person. */
    static final String MANY = "ovelac";
    /** In the names of one in twenty thousand. */
    static final String FEW = "xyzzy";
    /** In no name. */
    static final String NONE = "qqqqq";

    private static final String PEOPLE =
            """
            insert into keycloak_group (id, name, parent_group, realm_id, type)
                select 'all-' || i, 'all-' || i, ' ', r.id, 1 from realm r, generate_series(0, %2$d / 100) i where r.name = '%1$s';
            insert into org (id, enabled, realm_id, group_id, name, alias)
                select 'org-' || i, true, r.id, 'all-' || i, 'Organization ' || i, 'org-' || i
                from realm r, generate_series(0, %2$d / 100) i where r.name = '%1$s';
            insert into keycloak_group (id, name, parent_group, realm_id, type, org_id)
                select 'dev-' || i, 'developer', 'all-' || i, r.id, 1, 'org-' || i
                from realm r, generate_series(0, %2$d / 100) i where r.name = '%1$s';
            update keycloak_group set org_id = 'org-' || substr(id, 5) where id like 'all-%%';
            insert into user_entity (id, realm_id, username, email, email_constraint, email_verified, enabled,
                    first_name, last_name, created_timestamp, not_before)
                select md5('crowd' || n)::uuid::text, r.id, address, address, address, true, n %% 10 > 0,
                    case when n %% 20000 = 7 then 'Xyzzy' else 'Ada' || n end, 'Lovelace',
                    extract(epoch from now())::bigint * 1000 - (%2$d - n) * 1000::bigint, 0
                from generate_series(1, %2$d) n, realm r,
                    lateral (select translate(left(md5('name' || n), 9), '0123456789', 'ghijklmnop') || n || '@crowd.example' address) a
                where r.name = '%1$s';
            insert into user_group_membership (group_id, user_id, membership_type)
                select prefix || n / 100, md5('crowd' || n)::uuid::text, 'UNMANAGED'
                from generate_series(1, %2$d) n, (values ('all-'), ('dev-')) g (prefix) where n %% 10 > 0;
            """;

    private static final String REQUESTS =
            """
            insert into user_required_action (user_id, required_action)
                select md5('crowd' || n)::uuid::text, 'portal-account-setup' from generate_series(10, %2$d, 10) n;
            insert into portal_account (id, realm_id, origin, account_status, row_version, link_generation, email,
                    first_name, last_name, locale, client_id, created_at, announced_at)
                select u.id, u.realm_id, 'REGISTRATION', 'PENDING_APPROVAL', 0, 1, u.email, u.first_name, u.last_name, 'en',
                    'developer-portal', u.created_timestamp, u.created_timestamp
                from user_entity u join realm r on r.id = u.realm_id where r.name = '%1$s' and not u.enabled;
            insert into portal_mail (id, realm_id, account_id, mail_kind, recipient, locale, mail_status, attempts,
                    due_at, created_at, sent_at)
                select gen_random_uuid(), a.realm_id, a.id, 'REQUEST_RECEIVED', a.email, 'en', 'SENT', 1, a.created_at, a.created_at, a.created_at
                from portal_account a join realm r on r.id = a.realm_id where r.name = '%1$s';
            """;

    /** Of docs/how-to/search-index.md. */
    private static final String SEARCH_INDEX =
            """
            create extension if not exists pg_trgm;
            create index portal_people_search on user_entity using gin (
                username gin_trgm_ops,
                email gin_trgm_ops,
                lower((coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) gin_trgm_ops);
            """;

    private CrowdedRealm() {}

    static void fill(Portal portal, String realm, int people) {
        portal.database().execute(PEOPLE.formatted(realm, people));
        if (portal.edition() == Edition.PACK) {
            portal.database().execute(REQUESTS.formatted(realm, people));
        }
        portal.database().execute("vacuum analyze");
    }

    static void indexForSearch(Portal portal) {
        portal.database().execute(SEARCH_INDEX);
        portal.database().execute("vacuum analyze user_entity");
    }

    /** Letters as chance has them, and a number: no part of a name stands in those of very many others. */
    static String address(int number) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(("name" + number).getBytes(StandardCharsets.UTF_8));
            StringBuilder letters = new StringBuilder();
            for (char digit : HexFormat.of().formatHex(hash).substring(0, 9).toCharArray()) {
                letters.append(Character.isDigit(digit) ? (char) ('g' + digit - '0') : digit);
            }
            return letters + "" + number + "@crowd.example";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the organization that this person is in. */
    static String organization(int number) {
        return "org-" + number / 100;
    }
}
