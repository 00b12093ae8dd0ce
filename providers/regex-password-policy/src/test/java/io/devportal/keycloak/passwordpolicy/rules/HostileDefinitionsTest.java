// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions of somebody who wants to harm the server, its log, or who reads the reason (which everybody may). */
class HostileDefinitionsTest {

    @ParameterizedTest // a reason is a line of the log
    @ValueSource(
            strings = {
                "{\"rules\": [{\"name\": \"a\\nERROR all is lost\", \"pattern\": \"a\"}]}",
                "{\"a\\r\\nb\": 1}",
                "{\"sets\": [{\"name\": \"s\", \"rules\": [\"a\\u2028b\\u0085c\\u001b[31m\\u202e\"]}]}"
            })
    void reasonIsOneLine(String document) {
        assertThat(problem("s", document)).matches("[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    }

    @Test
    void reasonIsOneLineWhateverStandsInThePolicy() {
        assertThat(problem("(a\nERROR all is lost", "{}"))
                .contains("(a\\u{A}ERROR")
                .doesNotContain("\n");
        assertThat(problem("nobody\nERROR", "{}")).doesNotContain("\n");
    }

    @Test // an option may name the wrong file
    void reasonRepeatsNothingOfAFileThatIsNoJson() {
        assertThat(problem("length-8-32", "s3cretOfTheDatabase"))
                .contains("not the expected JSON", "line 1")
                .doesNotContain("s3cret");
    }

    @Test
    void reasonIsShort() {
        String longName = "x".repeat(90_000);

        assertThat(problem("a", "{\"rules\": [{\"name\": \"" + longName + "\"}]}"))
                .hasSizeLessThan(1_100);
        assertThat(problem("nobody", rules(100))).hasSizeLessThan(1_100);
    }

    @Test // B6: each of them meets each password
    void thousandsOfRulesAreRefused() {
        assertThat(EffectiveRules.of("r0", List.of(rules(100))).problem()).isEmpty();
        assertThat(problem("r0", rules(101))).startsWith("There are more than 100 password rules");
        assertThat(problem("r0", rules(3_000))).startsWith("There are more than 100 password rules");
    }

    @Test
    void deepNestingIsNoJson() {
        assertThat(problem("a", "[".repeat(50_000))).contains("not the expected JSON");
        assertThat(problem("a", "{\"rules\":" + "[".repeat(50_000))).contains("not the expected JSON");
    }

    @Test // longer ones do not fit into Keycloak's column, which would be an error of the server
    void listOfNamesIsShort() {
        assertThat(problem("length-8-32, ".repeat(200) + "length-8-32", "{}"))
                .startsWith("The names of password rules are longer than 2000 characters");
    }

    private static String rules(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"name\":\"r" + i + "\",\"pattern\":\"a\"}")
                .collect(Collectors.joining(",", "{\"rules\":[", "]}"));
    }

    private static String problem(String value, String document) {
        return EffectiveRules.of(value, List.of(document)).problem().orElseThrow();
    }
}
