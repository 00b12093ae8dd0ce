// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parsed command line.
 *
 * @param task {@code set-up} or {@code prepare-uninstall}, as the server calls them
 * @param account of somebody, or of a client
 */
record CommandLine(
        String task,
        ServerAddress server,
        String realm,
        String adminRealm,
        Account account,
        boolean asksForCode,
        boolean isDryRun,
        Duration timeout) {
    static final String USAGE =
            """
            Usage: java -jar user-management-VERSION.jar COMMAND --server URL --realm REALM --user NAME [OPTION...]

            COMMAND is one of
              set-up               makes a developer portal of the realm; a second time it changes nothing
              prepare-uninstall    takes out of the realm what would be in the way once the jars are gone

              --server URL         where Keycloak answers, such as https://login.example.com, with its path if it has one
              --realm REALM        the realm that becomes a portal
              --user NAME          an admin. Their password is asked for, or read from the variable KC_CLI_PASSWORD
              --client ID          instead of --user: a client with a service account. Its secret is asked for, or read
                                   from the variable KC_CLI_CLIENT_SECRET
              --admin-realm REALM  the realm of the admin or the client; "master" without it
              --code               asks for the code of a second factor too
              --dry-run            says what would change, and changes nothing
              --timeout SECONDS    how long to wait for an answer of the server; 300 without it
              --allow-http         sends password and token unencrypted to another machine

            The certificate of the server has to be one that Java trusts; if it is not, see docs/how-to/install.md.
            Exit code: 0 done, 1 refused or failed, 2 not understood.
            """;

    private static final Set<String> TASKS = Set.of("set-up", "prepare-uninstall");
    private static final Set<String> WITH_VALUE =
            Set.of("--server", "--realm", "--user", "--client", "--admin-realm", "--timeout");
    private static final Set<String> WITHOUT_VALUE = Set.of("--code", "--dry-run", "--allow-http");
    private static final String SECONDS = "[1-9][0-9]{0,4}";

    /** Who signs in. */
    record Account(String name, boolean isClient) {}

    /** Throws {@link Failure}. */
    static CommandLine of(String[] arguments) {
        Iterator<String> words = List.of(arguments).iterator();
        String task = words.hasNext() ? words.next() : "";
        if (!TASKS.contains(task)) {
            throw Failure.misused("The first word has to be \"set-up\" or \"prepare-uninstall\".");
        }
        Map<String, String> options = options(words);
        return new CommandLine(
                task,
                ServerAddress.of(required(options, "--server"), options.containsKey("--allow-http")),
                required(options, "--realm"),
                options.getOrDefault("--admin-realm", "master"),
                account(options),
                options.containsKey("--code"),
                options.containsKey("--dry-run"),
                timeout(options.getOrDefault("--timeout", "300")));
    }

    private static Map<String, String> options(Iterator<String> words) {
        Map<String, String> options = new HashMap<>();
        while (words.hasNext()) {
            String[] word = words.next().split("=", 2);
            String name = word[0];
            String value;
            if (WITHOUT_VALUE.contains(name) && word.length == 1) {
                value = "";
            } else if (WITH_VALUE.contains(name)) {
                value = word.length == 2 ? word[1] : words.hasNext() ? words.next() : "";
            } else {
                // not the word itself: it may be a password
                throw Failure.misused(
                        name.matches("--[a-z-]+")
                                ? "There is no option \"" + name + "\", or it takes no value."
                                : "There is a word too many.");
            }
            if (options.put(name, value) != null) {
                throw Failure.misused("\"" + name + "\" stands there twice.");
            }
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.getOrDefault(name, "");
        if (value.isBlank()) {
            throw Failure.misused("\"" + name + "\" is missing.");
        }
        return value;
    }

    private static Account account(Map<String, String> options) {
        if (options.containsKey("--user") == options.containsKey("--client")) {
            throw Failure.misused("Who signs in? One of \"--user\" and \"--client\" has to be there.");
        }
        if (options.containsKey("--client") && options.containsKey("--code")) {
            throw Failure.misused("A client has no second factor: \"--code\" belongs to \"--user\".");
        }
        return options.containsKey("--client")
                ? new Account(required(options, "--client"), true)
                : new Account(required(options, "--user"), false);
    }

    private static Duration timeout(String seconds) {
        if (!seconds.matches(SECONDS)) {
            throw Failure.misused("\"--timeout\" takes whole seconds, 1 to 99999.");
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }
}
