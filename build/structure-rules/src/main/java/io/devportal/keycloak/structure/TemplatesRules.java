// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public abstract class TemplatesRules {

    private static final Pattern IMPORT = Pattern.compile("<#(?:import|include) \"([^\"]+)\"");

    private final Pattern userText;

    /** @param userText names of variables that hold what people wrote */
    protected TemplatesRules(Pattern userText) {
        this.userText = userText;
    }

    protected static Stream<Template> templates() {
        return Template.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void allTextComesFromMessages(Template template) {
        assertThat(template.literals()).isEmpty();
    }

    @ParameterizedTest(name = "G-01: {0}")
    @MethodSource("templates")
    void userTextIsEscapedAndNeverPartOfAMessage(Template template) {
        assertThat(template.source()).doesNotContain("no_esc", "noautoesc", "noAutoEsc", "kcSanitize", "?interpret");
        assertThat(template.messageCalls()).allSatisfy(call -> assertThat(call).doesNotContainPattern(userText));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void onlyTextMailsArePlainText(Template template) {
        String declaration = "<#ftl output_format=\"plainText\">";

        if (template.isTextMail()) {
            assertThat(template.source()).startsWith(declaration);
        } else {
            // the ending .ftl with Keycloak's configuration means HTML
            assertThat(template.source()).doesNotContain("<#ftl", "<#outputformat");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void importsOnlyWhatEveryThemeHas(Template template) {
        List<String> everywhere = List.of("template.ftl", "user-profile-commons.ftl", "register-commons.ftl");

        assertThat(IMPORT.matcher(template.source()).results().map(match -> match.group(1)))
                .allMatch(name -> everywhere.contains(name)
                        || template.file().resolveSibling(name).toFile().exists());
    }

    @ParameterizedTest
    @MethodSource("templates")
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
}
