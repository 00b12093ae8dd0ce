// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B18: what an admin types. */
class CommandLineTest {
    private static final String WHOLE = "set-up --server https://login.example.com --realm acme";

    private static CommandLine of(String line) {
        return CommandLine.of(line.isEmpty() ? new String[0] : line.split(" "));
    }

    @Test
    void everyOptionIsTaken() {
        CommandLine line = of("prepare-uninstall --server=https://login.example.com/auth/ --realm acme --user mara"
                + " --admin-realm acme --code --dry-run --timeout 5");

        assertThat(line.task()).isEqualTo("prepare-uninstall");
        assertThat(line.server().at("/x")).hasToString("https://login.example.com/auth/x");
        assertThat(line.account()).isEqualTo(new CommandLine.Account("mara", false));
        assertThat(line.adminRealm()).isEqualTo("acme");
        assertThat(line.asksForCode()).isTrue();
        assertThat(line.isDryRun()).isTrue();
        assertThat(line.timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whatIsNotSaidIsTheUsual() {
        CommandLine line = of(WHOLE + " --client job");

        assertThat(line.account()).isEqualTo(new CommandLine.Account("job", true));
        assertThat(line.adminRealm()).isEqualTo("master");
        assertThat(line.isDryRun()).isFalse();
        assertThat(line.timeout()).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                              The first word",
        "setup --realm acme,                              The first word",
        "set-up --realm acme --user mara,                 \"--server\" is missing",
        "set-up --server https://x --user mara,           \"--realm\" is missing",
        "set-up --server https://x --realm,               \"--realm\" is missing",
        "set-up --server https://x --realm a,             Who signs in?",
        "set-up --server https://x --realm a --user m --client c, Who signs in?",
        "set-up --server https://x --realm a --client c --code, no second factor",
        "set-up --server https://x --realm a --user m --user n, twice",
        "set-up --server https://x --realm a --user m --dry-run=no, takes no value",
        "set-up --server https://x --realm a --user m --password, There is no option",
        "set-up --server https://x --realm a --user m --timeout 0, whole seconds",
        "set-up --server https://x --realm a --user m --timeout 1m, whole seconds"
    })
    void whatIsNotUnderstoodEndsWithASentence(String line, String sentence) {
        assertThatThrownBy(() -> of(line))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(2))
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest // I: a password in the wrong place stays unsaid
    @CsvSource({"--user mara s3cret", "--user mara --password=s3cret", "--user mara -ps3cret"})
    void noMessageRepeatsWhatMayBeAPassword(String misused) {
        assertThatThrownBy(() -> of(WHOLE + " " + misused)).message().doesNotContain("s3cret");
    }
}
