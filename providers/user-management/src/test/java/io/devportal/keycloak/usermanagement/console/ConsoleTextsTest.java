// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.structure.Jar;
import io.devportal.keycloak.structure.LanguageFindings;
import io.devportal.keycloak.structure.Notation;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsoleTextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/portal-console/texts");
    private static final Path SERVER = Path.of("src/main/java/io/devportal/keycloak/usermanagement");
    private static final Pattern CODE = Pattern.compile("(?:Sentence\\.of|\\bfound|\\bfinding)\\(\\s*\"([a-z-]+)\"");

    private static final Pattern LEFT = Pattern.compile("journal\\.leave\\(\\s*\"([a-z-]+)\",");

    /** As {@code Expected} is made, there and elsewhere. */
    private static final Pattern EXPECTED = Pattern.compile("(?:Expected\\.of|return of)\\(\\s*\"([a-z-]+)\"");

    @Test
    void aTextIsNamedWithoutThePrefix() {
        Properties messages = new Properties();
        messages.setProperty("portalConsoleRequestsTitle", "Requests");
        messages.setProperty("portalConsole", "nothing");
        messages.setProperty("portalConsoleUsersTitle", "Users");
        messages.setProperty("doLogIn", "Sign in");

        assertThat(ConsoleTexts.of(messages).group("requests")).hasValue(Map.of("requestsTitle", "Requests"));
        assertThat(ConsoleTexts.of(messages).group("nothing")).isEmpty();
    }

    /** A page that shows one finding loads no words about all the others: B20. */
    @Test
    void aCheckHasARoomOfItsOwn() throws IOException {
        ConsoleTexts texts = ConsoleTexts.of(new ConsoleThemeResources().getMessages("messages", Locale.ENGLISH));

        assertThat(texts.group("found.mail-server").orElseThrow())
                .containsKeys(
                        "healthStripAll",
                        "healthCheck.mail-server",
                        "healthFinding.mail-server",
                        "healthMend.mail-server",
                        "findings.mail-server.needed")
                .doesNotContainKeys("healthCheck.outbox", "findings.outbox.failed.one")
                .hasSizeLessThan(20);
        assertThat(texts.group("found.nothing")).isEmpty();
    }

    @Test
    void theVersionIsAnotherOnceATextIs() {
        Properties messages = new Properties();
        messages.setProperty("portalConsoleRequestsTitle", "Requests");
        String before = ConsoleTexts.of(messages).version();
        messages.setProperty("doLogIn", "Sign in");
        assertThat(ConsoleTexts.of(messages).version()).isEqualTo(before);

        messages.setProperty("portalConsoleRequestsTitle", "Queue");
        assertThat(ConsoleTexts.of(messages).version()).isNotEqualTo(before);
    }

    /** All that the page may have to say before its texts have come. */
    @Test
    void whatIsSaidAtOnceIsThere() throws IOException {
        ConsoleTexts texts =
                ConsoleTexts.of(new ConsoleThemeResources().getMessages("messages", Locale.forLanguageTag("de")));

        assertThat(texts.atOnce()).containsKeys("baseSigningIn", "partsRetry").hasSize(10);
    }

    /** Each text stands in the group that its key begins with, and the groups have all of them. */
    @Test
    void everyTextIsInARoom() throws IOException {
        ConsoleTexts texts =
                ConsoleTexts.of(new ConsoleThemeResources().getMessages("messages", Locale.forLanguageTag("de")));
        Set<String> read = new TreeSet<>();
        ConsoleTexts.bundles()
                .forEach(
                        group -> read.addAll(texts.group(group).orElse(Map.of()).keySet()));

        assertThat(read).isEqualTo(texts.all().keySet());
    }

    @Test
    void everyTextThatAModuleNamesIsThere() throws IOException {
        Set<String> known = texts().keySet();
        List<String> missing = new ArrayList<>();
        ConsoleModule.all().forEach(module -> module.uses().forEach(use -> {
            String key = use.group(2);
            boolean isThere = use.group(1).equals("t") ? known.contains(key) : known.contains(key + ".other");
            // the beginning of a key that the module completes
            if (!isThere && !key.endsWith(".")) {
                missing.add(module + ": " + key);
            }
        }));
        assertThat(missing).isEmpty();
    }

    /** What the build makes of the files says the same. */
    @Test
    void theJarHasEveryTextOfEveryLanguage() throws IOException {
        for (String language : List.of("en", "de", "ar", "pl", "uk", "ja", "pt_BR", "zh_CN")) {
            Properties written = new Properties();
            for (String group : ConsoleTexts.bundles()) {
                written.load(new StringReader(Jar.read(TEXTS.resolve(group + "_" + language + ".properties"))));
            }
            Locale locale = Locale.forLanguageTag(language.replace('_', '-'));

            assertThat(new ConsoleThemeResources().getMessages("messages", locale))
                    .as("texts in " + language)
                    .isEqualTo(written);
        }
        assertThat(new ConsoleThemeResources().getMessages("messages", Locale.forLanguageTag("xx")))
                .isEmpty();
    }

    @Test // B19
    void everyLanguageSaysTheSame() {
        assertThat(LanguageFindings.in(TEXTS, Notation.BRACES)).isEmpty();
    }

    /** What health checks say of a realm, by the codes that stand in their source. */
    @Test
    void everySentenceOfACheckHasAText() {
        String texts = Jar.read(TEXTS.resolve("findings_en.properties"));

        assertThat(Stream.of("health", "registration")
                        .flatMap(folder -> Jar.files(SERVER.resolve(folder), ".java").stream())
                        .filter(file -> file.getParent().endsWith("health")
                                || file.getFileName().toString().startsWith("RegistrationFlow"))
                        .flatMap(file -> CODE.matcher(Jar.read(file)).results())
                        .map(code -> code.group(1)))
                .isNotEmpty()
                .allMatch(code -> texts.contains("." + code + "=") || texts.contains("." + code + ".other="));
    }

    /** What a set-up leaves to the admin, by the codes that stand in its steps. */
    @Test // B18, B19
    void everythingThatASetUpLeavesHasAText() {
        String texts = Jar.read(TEXTS.resolve("setup_en.properties"));

        assertThat(Jar.files(SERVER.resolve("setup"), "Step.java").stream()
                        .flatMap(file -> LEFT.matcher(Jar.read(file)).results())
                        .map(code -> code.group(1)))
                .hasSizeGreaterThan(10)
                .allMatch(code -> texts.contains("SetupLeft." + code + "="));
        assertThat(texts)
                .contains(
                        "SetupLeft.login-theme-absent=",
                        "SetupLeft.email-theme-absent=",
                        "SetupLeft.login-theme-stays=",
                        "SetupLeft.email-theme-stays=");
    }

    /** What people can cause is said in each language, by what would be right. */
    @Test // B19
    void everythingThatIsExpectedOfPeopleHasAText() {
        String texts = Jar.read(TEXTS.resolve("refusals_en.properties"));

        assertThat(Jar.files(SERVER, ".java").stream()
                        .flatMap(file -> EXPECTED.matcher(Jar.read(file)).results())
                        .map(name -> name.group(1)))
                .hasSizeGreaterThan(20)
                .allMatch(name -> texts.contains("Refusals.invalid_value." + name + "="));
    }

    @Test
    void aTextStandsInTheRoomThatItsKeyBeginsWith() {
        assertThat(ConsoleTexts.bundles())
                .allSatisfy(group -> assertThat(Jar.read(TEXTS.resolve(group + "_en.properties"))
                                .lines()
                                .filter(line -> line.startsWith("portal")))
                        .allMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("portalconsole" + group)));
    }

    @Test
    void noModuleSaysAnythingByItself() {
        assertThat(ConsoleModule.all())
                .allSatisfy(module ->
                        assertThat(module.literals()).as(module.toString()).isEmpty());
    }

    private static Map<String, String> texts() throws IOException {
        return ConsoleTexts.of(new ConsoleThemeResources().getMessages("messages", Locale.ENGLISH))
                .all();
    }
}
