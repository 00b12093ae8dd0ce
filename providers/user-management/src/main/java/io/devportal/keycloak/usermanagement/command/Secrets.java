// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.command;

import java.io.Console;
import java.util.Map;
import java.util.function.Function;

/**
 * Passwords, secrets and codes, from the environment variables that {@code kcadm} reads too, or from a prompt.
 * Arguments would be visible in the list of processes.
 *
 * @param prompt shows a question and reads the answer without an echo; null where nobody can be asked
 */
record Secrets(Map<String, String> environment, Function<String, char[]> prompt) {
    private static final String PASSWORD = "KC_CLI_PASSWORD";
    private static final String CLIENT_SECRET = "KC_CLI_CLIENT_SECRET";

    static Secrets of(Map<String, String> environment) {
        return new Secrets(environment, question -> {
            Console console = System.console();
            return console == null ? null : console.readPassword("%s: ", question);
        });
    }

    String password(String user) {
        return environment.containsKey(PASSWORD)
                ? environment.get(PASSWORD)
                : asked("Password of " + user, "Set the variable " + PASSWORD + ", or run the command in a terminal.");
    }

    String clientSecret(String client) {
        return environment.containsKey(CLIENT_SECRET)
                ? environment.get(CLIENT_SECRET)
                : asked(
                        "Secret of the client " + client,
                        "Set the variable " + CLIENT_SECRET + ", or run the command in a terminal.");
    }

    String code() {
        return asked("Code of the second factor", "Run the command in a terminal.");
    }

    private String asked(String question, String otherwise) {
        char[] typed = prompt.apply(question);
        if (typed == null || typed.length == 0) {
            throw Failure.of(question + ": nothing was entered. " + otherwise);
        }
        return new String(typed);
    }
}
