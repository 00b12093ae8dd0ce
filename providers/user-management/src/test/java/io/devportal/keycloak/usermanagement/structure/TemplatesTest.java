// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.notification.MailKind;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Pattern LITERAL_ATTRIBUTE =
            Pattern.compile("(aria-label|title|alt|placeholder|data-label-\\w+)=\"[^\"]*\\p{L}");
    private static final Pattern USER_TEXT = Pattern.compile(
            "\\b(recipient|applicant)(Name|Email|Organization)\\b|\\breason\\b|\\bportal(Masked)?(Name|Email)\\b|\\bformData\\b");
    private static final Pattern IMPORT = Pattern.compile("<#(?:import|include) \"([^\"]+)\"");
    private static final Pattern TEMPLATE_NAME = Pattern.compile("\"(portal-[a-z-]+\\.ftl)\"");

    static Stream<Template> templates() {
        return Template.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void allTextComesFromMessages(Template template) {
        assertThat(template.literalText()).doesNotContainPattern(LETTERS);
        assertThat(template.markup()).doesNotContainPattern(LITERAL_ATTRIBUTE);
    }

    @ParameterizedTest(name = "G-01: {0}")
    @MethodSource("templates")
    void userTextIsEscapedAndNeverPartOfAMessage(Template template) {
        assertThat(template.source()).doesNotContain("no_esc", "noautoesc", "noAutoEsc", "kcSanitize", "?interpret");
        assertThat(template.messageCalls()).allSatisfy(call -> assertThat(call).doesNotContainPattern(USER_TEXT));
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

    @Test
    void everyMailIsWrittenInBothParts() {
        List<String> mails =
                Arrays.stream(MailKind.values()).map(MailKind::template).toList();

        assertThat(names(templates().filter(Template::isHtmlMail))).containsAll(mails);
        assertThat(names(templates().filter(Template::isTextMail))).containsAll(mails);
    }

    @Test
    void everyPageThatJavaShowsExistsAndNoOther() {
        List<String> shown = Main.files(Main.JAVA, ".java").stream()
                .filter(file -> !file.endsWith("MailKind.java"))
                .flatMap(file -> TEMPLATE_NAME.matcher(Main.read(file)).results())
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(names(templates().filter(template -> template.isPage()))).containsExactlyInAnyOrderElementsOf(shown);
    }

    private static Stream<String> names(Stream<Template> templates) {
        return templates.map(template -> template.file().getFileName().toString());
    }
}
