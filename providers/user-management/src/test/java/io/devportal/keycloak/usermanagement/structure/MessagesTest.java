// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.notification.MailKind;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern DECLARED = Pattern.compile("(?m)^(\\w+) *=");
    private static final Pattern FORM_MESSAGE = Pattern.compile("new FormMessage\\(\\s*(?:[\\w.]+,\\s*)?\"(\\w+)\"");

    static Set<String> files() {
        return Messages.ours().keySet();
    }

    @ParameterizedTest
    @MethodSource("files")
    void allLanguagesHaveTheSameKeys(String file) {
        assertThat(Messages.ours().get(file).keySet())
                .isEqualTo(Messages.english().keySet())
                .allMatch(key -> key.matches("portal[A-Z]\\w*"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void allLanguagesHaveTheSameArguments(String file) {
        Map<String, String> texts = Messages.ours().get(file);

        assertThat(Messages.english()).allSatisfy((key, english) -> assertThat(arguments(texts.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(arguments(english)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextIsAWellFormedMessage(String file) {
        assertThat(Messages.ours().get(file)).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            // MessageFormat swallows a single one, and everything up to the next is taken literally
            assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            assertThat(new MessageFormat(text, Locale.ROOT).format(new Object[] {1, 2}))
                    .as(key)
                    .doesNotContain("{", "<", ">");
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void noKeyIsDeclaredTwice(String file) {
        String source =
                Main.read(Main.RESOURCES.resolve("theme-resources/messages").resolve(file));

        assertThat(DECLARED.matcher(source).results().map(match -> match.group(1)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("io.devportal.keycloak.usermanagement.structure.Template#all")
    void everyKeyOfATemplateExists(Template template) {
        Set<String> known = new TreeSet<>(Messages.english().keySet());
        known.addAll(Messages.keycloaks(template.isMail() ? "email" : "login").keySet());

        assertThat(template.messageKeys())
                .filteredOn(key -> !known.contains(key))
                .isEmpty();
        assertThat(template.messageKeyPrefixes())
                .filteredOn(prefix -> known.stream().noneMatch(key -> key.startsWith(prefix)))
                .isEmpty();
    }

    @Test
    void everyKeyOfAFormMessageExists() {
        Set<String> known = new TreeSet<>(Messages.english().keySet());
        known.addAll(Messages.keycloaks("login").keySet());
        List<String> used = Main.files(Main.JAVA, ".java").stream()
                .flatMap(file -> FORM_MESSAGE.matcher(Main.read(file)).results())
                .map(match -> match.group(1))
                .toList();

        assertThat(used).isNotEmpty();
        assertThat(used).filteredOn(key -> !known.contains(key)).isEmpty();
    }

    /** Keys that a template puts together from a word and the name of a constant. */
    @ParameterizedTest
    @CsvSource({
        "registration.RegistrationOutcome, portalReceivedTitle_, ''",
        "registration.RegistrationOutcome, portalReceivedText_,  ''",
        "activation.LinkState,             portalLinkTitle_,     VALID",
        "activation.LinkState,             portalLinkText_,      VALID",
        "account.Journey,                  portalRegisterText_,  NONE",
        "settings.PortalSettings$OrganizationChoice, portalOrganizationHint_, OFF",
    })
    void everyConstantHasItsText(String type, String prefix, String except) throws ReflectiveOperationException {
        Set<String> keys = Arrays.stream(
                        Class.forName(Main.PACKAGE + "." + type).getEnumConstants())
                .map(Object::toString)
                .filter(name -> !name.equals(except))
                .map(prefix::concat)
                .collect(Collectors.toSet());

        assertThat(Messages.english().keySet().stream().filter(key -> key.startsWith(prefix)))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void everyMailHasASubjectThatNamesNobody() {
        for (MailKind kind : MailKind.values()) {
            assertThat(Messages.english()).containsKey(kind.subjectKey());
            assertThat(arguments(Messages.english().get(kind.subjectKey()))).isSubsetOf("0");
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
