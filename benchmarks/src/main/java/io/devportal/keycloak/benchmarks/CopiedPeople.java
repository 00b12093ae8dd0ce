// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.List;

/**
 * Somebody, many times: each row that they left in the tables, with another person, address and time. Everybody has the
 * same password. Sessions are not copied: Keycloak deletes them soon.
 */
final class CopiedPeople {
    private static final String NEWEST =
            """
            select u.email from user_entity u join realm r on r.id = u.realm_id join credential c on c.user_id = u.id
                where r.name = '%s' and u.email like 'ada-%%' order by u.created_timestamp desc limit 1""";
    private static final String ID =
            "select u.id from user_entity u join realm r on r.id = u.realm_id where r.name = '%s' and u.email = '%s'";
    private static final String COPY =
            """
            insert into %1$s select copy.* from %1$s t, generate_series(1, %4$d) n,
                lateral jsonb_populate_record(t, jsonb_build_object(%3$s)) copy where t.%2$s = '%5$s'
            """;
    private static final String OWN_ID = "'id', md5(t.id || n)::uuid::text, ";

    private static final List<Rows> KEYCLOAK = List.of(
            new Rows(
                    "user_entity",
                    "id",
                    "'username', n || '-' || t.username, 'email', n || '-' || t.email,"
                            + " 'email_constraint', n || '-' || t.email_constraint, 'created_timestamp', t.created_timestamp - n * %d"),
            new Rows("credential", "user_id", OWN_ID + "'created_date', t.created_date - n * %d"),
            new Rows("user_attribute", "user_id", OWN_ID + "'value', t.value"),
            new Rows("user_role_mapping", "user_id", "'role_id', t.role_id"),
            new Rows("event_entity", "user_id", OWN_ID + "'event_time', t.event_time - n * %d"));
    private static final List<Rows> PACK = List.of(
            new Rows(
                    "portal_account",
                    "id",
                    "'email', n || '-' || t.email, 'created_at', t.created_at - n * %d,"
                            // each from their own network: what one network sends is limited
                            + " 'sign_up_source', md5(n::text)"),
            new Rows(
                    "portal_mail",
                    "account_id",
                    OWN_ID + "'recipient', n || '-' || t.recipient, 'created_at', t.created_at - n * %1$d,"
                            + " 'due_at', t.due_at - n * %1$d, 'sent_at', t.sent_at - n * %1$d"));

    private final Portal portal;
    private final String id;
    private final String address;
    private final long millisBetween;
    private int count;

    /** @param changes what a copy has of its own, but for the person; the time between two people is still to be put in */
    private record Rows(String table, String person, String changes) {}

    /**
     * @param address of the one who is copied
     * @param perSecond how many of the copies came in a second, one after the other, before that person
     */
    CopiedPeople(Portal portal, String realm, String address, double perSecond) {
        this.portal = portal;
        this.id = portal.database().text(ID.formatted(realm, address));
        this.address = address;
        this.millisBetween = Math.round(1000 / perSecond);
    }

    /** The address of whoever came last. */
    static String newest(Portal portal, String realm) {
        return portal.database().text(NEWEST.formatted(realm));
    }

    void make(int copies) {
        KEYCLOAK.forEach(rows -> copy(rows, copies));
        if (portal.edition() == Edition.PACK) {
            PACK.forEach(rows -> copy(rows, copies));
        }
        count = copies;
        portal.database().execute("analyze");
    }

    private void copy(Rows rows, int copies) {
        String changes = "'%s', md5(t.%s || n)::uuid::text, ".formatted(rows.person(), rows.person())
                + rows.changes().formatted(millisBetween);
        portal.database().execute(COPY.formatted(rows.table(), rows.person(), changes, copies, id));
    }

    int count() {
        return count;
    }

    /** @param number from 1 to the count */
    String address(int number) {
        return number + "-" + address;
    }
}
