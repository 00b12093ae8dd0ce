// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A MySQL that a dependency brings, for Linux on amd64: Debian has none. Of its programs there is only the server, which
 * therefore makes the database itself. Needs {@code libaio.so.1} and {@code libnuma.so.1}.
 */
final class MySql {
    private static final String NAME = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    private static final String FILE = "/mysql-" + NAME.replace(" ", "-") + ".tar.gz";

    /** Who waits for whom is what some tests ask. */
    private static final String WHO_WAITS =
            "grant select on performance_schema.* to keycloak@'127.0.0.1';grant process on *.* to keycloak@'127.0.0.1';";

    private MySql() {}

    static DatabaseServer start() throws IOException {
        DatabaseProcess process = new DatabaseProcess("mysql");
        String server = unpacked(process).resolve("bin/mysqld").toString();
        Tools.requireTrue(process.tools().run(server, "--no-defaults", "--version"));
        process.install(server, "--initialize-insecure");
        Path statements = Files.writeString(
                process.folder().resolve("start.sql"), (DatabaseProcess.NEW_DATABASE + WHO_WAITS).replace(";", ";\n"));
        process.start(server, "--init-file=" + statements, "--mysqlx=OFF", "--skip-log-bin");
        Await.until("MySQL", () -> process.log().contains("ready for connections"));
        return process.server("mysql");
    }

    private static Path unpacked(DatabaseProcess process) throws IOException {
        try (InputStream file = MySql.class.getResourceAsStream(FILE)) {
            Tools.require(file != null, "The tests have MySQL for Linux on amd64 only, and this is " + NAME);
            Files.copy(file, process.folder().resolve("mysql.tar.gz"));
        }
        process.tools().run("tar", "-xzf", "mysql.tar.gz").expectSuccess();
        return process.folder();
    }
}
