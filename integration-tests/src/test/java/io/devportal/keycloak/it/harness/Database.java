// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.util.Locale;

public enum Database {
    H2("dev-file"),
    POSTGRES("postgres"),
    MARIADB("mariadb");

    private final String vendor;

    Database(String vendor) {
        this.vendor = vendor;
    }

    /** Keycloak's name for it. */
    String vendor() {
        return vendor;
    }

    /** The choice of {@code -Ddb=h2|postgres|mariadb}. */
    static Database chosen() {
        return valueOf(System.getProperty("db", "h2").toUpperCase(Locale.ROOT));
    }
}
