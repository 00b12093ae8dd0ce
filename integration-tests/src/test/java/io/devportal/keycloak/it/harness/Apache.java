// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.server.Folders;
import io.devportal.keycloak.testserver.server.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Debian's Apache as a child process, with its modules for OpenID Connect and SAML. */
public final class Apache implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/apache2");
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final String PACKAGES = "apache2 libapache2-mod-auth-openidc libapache2-mod-auth-mellon";

    private static final String CONFIG =
            """
            ServerRoot "%1$s"
            ServerName localhost
            Listen 127.0.0.1:%2$d
            PidFile %1$s/pid
            ErrorLog %1$s/error.log
            Mutex file:%1$s default
            DocumentRoot %1$s/www
            LoadModule mpm_event_module %3$s/mod_mpm_event.so
            LoadModule authn_core_module %3$s/mod_authn_core.so
            LoadModule authz_core_module %3$s/mod_authz_core.so
            LoadModule authz_user_module %3$s/mod_authz_user.so
            LoadModule dir_module %3$s/mod_dir.so
            LoadModule auth_openidc_module %3$s/mod_auth_openidc.so
            LoadModule auth_mellon_module %3$s/mod_auth_mellon.so
            MellonLockFile %1$s/mellon.lock
            """;
    // as root it works with the rights of somebody else, as anybody else it has no choice
    private static final String ACCOUNT = "<IfModule unixd_module>\nUser www-data\nGroup www-data\n</IfModule>\n";

    private final int port = Ports.free();
    private final Path folder = newFolder();
    private Process process;

    /** Ends the test where Apache is missing; with RELYING_PARTIES=required in the environment, that is a failure. */
    public Apache() {
        boolean installed =
                Stream.of(PROGRAM, module("openidc"), module("mellon")).allMatch(Files::exists);
        String missing = "The clients of other people are not installed: apt-get install " + PACKAGES;
        if ("required".equals(System.getenv("RELYING_PARTIES"))) {
            Assertions.assertTrue(installed, missing);
        }
        Assumptions.assumeTrue(installed, missing);
    }

    private static Path module(String name) {
        return MODULES.resolve("mod_auth_" + name + ".so");
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** A file of the configuration, to be named in it. */
    public Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page at {@code /NAME/} that says {@code text}. */
    public void page(String name, String text) {
        try {
            Files.createDirectories(folder.resolve("www").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file("www/" + name + "/index.html", "<!doctype html><title>" + name + "</title><h1>" + text + "</h1>");
    }

    public void start(String config) {
        Path file = file("httpd.conf", CONFIG.formatted(folder, port, MODULES) + ACCOUNT + config);
        try {
            process = new ProcessBuilder(PROGRAM.toString(), "-f", file.toString(), "-D", "FOREGROUND")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until("The start of Apache", () -> Ports.answers(port) || !process.isAlive());
        Assertions.assertTrue(process.isAlive(), this::log);
    }

    /** Does something with this site; a failure says what Apache has logged. */
    public <T> T explain(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (RuntimeException e) {
            throw new AssertionError("Apache says:\n" + log(), e);
        }
    }

    private String log() {
        return List.of("output.log", "error.log").stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .map(Apache::read)
                .reduce("", String::concat);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(
                    "apache-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Await.until("The end of Apache", () -> !process.isAlive());
        }
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
