// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.io.IOException;

/** The MariaDB of this machine. Debian: {@code mariadb-server}. */
final class MariaDb {

    private MariaDb() {}

    static DatabaseServer start() throws IOException {
        Tools.require("mariadbd", "mariadb-install-db", "mariadb");
        DatabaseProcess process = new DatabaseProcess("mariadb");
        process.install("mariadb-install-db", "--auth-root-authentication-method=normal", "--skip-test-db");
        process.start("mariadbd");
        Await.until("MariaDB", () -> says(process, "select 1").code() == 0);
        says(process, DatabaseProcess.NEW_DATABASE).expectSuccess();
        return process.server("mariadb");
    }

    private static Tools.Result says(DatabaseProcess process, String statement) {
        return process.tools()
                .run("mariadb", "--no-defaults", "--user=root", "--socket=" + process.socket(), "-e", statement);
    }
}
