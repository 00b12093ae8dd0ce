// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.util.Locale;

public enum Database {
    H2("dev-file"),
    POSTGRES("postgres"),
    MARIADB("mariadb"),
    MYSQL("mysql");

    private final String vendor;

    Database(String vendor) {
        this.vendor = vendor;
    }

    /** Keycloak's name for it. */
    String vendor() {
        return vendor;
    }

    /** The choice of {@code -Ddb=h2|postgres|mariadb|mysql}. */
    static Database chosen() {
        return named("db", "h2");
    }

    /**
     * The choice of {@code -Ddb.clustered=postgres|mysql}, in the place of PostgreSQL: it has a clock for tests, takes more
     * nodes, and lets tests connect.
     */
    public static Database clustered() {
        return named("db.clustered", "postgres");
    }

    boolean isClustered() {
        return this == clustered();
    }

    private static Database named(String property, String otherwise) {
        return valueOf(System.getProperty(property, otherwise).toUpperCase(Locale.ROOT));
    }
}
