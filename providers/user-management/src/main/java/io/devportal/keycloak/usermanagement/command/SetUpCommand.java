// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The main class of {@code java -jar}. Exit code 0: done; 1: refused or failed; 2: invalid command line. */
final class SetUpCommand {
    private static final List<String> HELP = List.of("--help", "-h", "help");

    private SetUpCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv()));
    }

    private static int run(String[] arguments, Map<String, String> environment) {
        if (Arrays.stream(arguments).anyMatch(HELP::contains)) {
            System.out.print(CommandLine.USAGE);
            return 0;
        }
        try {
            CommandLine line = CommandLine.of(arguments);
            Connection connection = new Connection(line.timeout());
            String token = new SignIn(line, connection).token(Secrets.of(environment));
            System.out.print(new PortalCall(line, connection).report(token));
            return 0;
        } catch (Failure failure) {
            System.err.println(failure.getMessage());
            return failure.exitCode();
        }
    }
}
