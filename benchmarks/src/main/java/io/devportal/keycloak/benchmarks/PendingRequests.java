// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

/** Registration requests without their sign-ups: the rows that a sign-up leaves, its two mails sent. */
final class PendingRequests {
    private static final String ROWS =
            """
            create temporary table request as
                select md5('%1$s' || n)::uuid::text id, 'ada-' || n || '@globex.example' address, r.id realm, n
                from generate_series(%2$d, %3$d) n, realm r where r.name = '%1$s';
            insert into user_entity (id, realm_id, username, email, email_constraint, email_verified, enabled,
                    first_name, last_name, created_timestamp, not_before)
                select id, realm, address, address, address, false, false, 'Ada', 'Lovelace', n, 0 from request;
            insert into user_required_action (user_id, required_action)
                select id, 'portal-account-setup' from request;
            insert into portal_account (id, realm_id, origin, account_status, row_version, link_generation, email,
                    first_name, last_name, locale, client_id, created_at)
                select id, realm, 'REGISTRATION', 'PENDING_APPROVAL', 0, 1, address, 'Ada', 'Lovelace', 'en',
                    'developer-portal', n from request;
            insert into portal_mail (id, realm_id, account_id, mail_kind, recipient, locale, mail_status, attempts,
                    due_at, created_at, sent_at)
                select gen_random_uuid(), realm, id, kind, address, 'en', 'SENT', 1, n, n, n
                from request, (values ('REQUEST_RECEIVED'), ('REQUEST_WAITING')) as kinds (kind);
            drop table request;
            """;

    private final Postgres.Database database;
    private final String realm;

    PendingRequests(Postgres.Database database, String realm) {
        this.database = database;
        this.realm = realm;
    }

    /** Those with the lowest numbers are the oldest. */
    void add(int from, int to) {
        database.execute(ROWS.formatted(realm, from, to));
    }

    /** As a database has it that is tuned by itself from time to time. */
    void analyze() {
        database.execute("vacuum analyze");
    }

    /** The user's id. */
    String id(int number) {
        return database.text("select md5('%s' || %d)::uuid::text".formatted(realm, number));
    }
}
