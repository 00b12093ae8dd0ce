// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.structure.Jar;
import io.devportal.keycloak.structure.Template;
import io.devportal.keycloak.structure.TemplatesRules;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest extends TemplatesRules {

    private static final Pattern USER_TEXT = Pattern.compile(
            "\\b(recipient|applicant)(Name|Email|Organization)\\b|\\breason\\b|\\bmembership\\.organization\\b|\\bportal(Masked)?(Name|Email)\\b|\\bformData\\b|\\binviter(Name|Message)\\b|\\bseat\\.organization\\b");
    private static final Pattern TEMPLATE_NAME = Pattern.compile("\"(portal-[a-z-]+\\.ftl)\"");

    TemplatesTest() {
        super(USER_TEXT);
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
        List<String> shown = Jar.sources().stream()
                .filter(file -> !file.endsWith("MailKind.java"))
                .flatMap(file -> TEMPLATE_NAME.matcher(Jar.read(file)).results())
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(names(templates().filter(template -> template.isPage()))).containsExactlyInAnyOrderElementsOf(shown);
    }

    private static Stream<String> names(Stream<Template> templates) {
        return templates.map(template -> template.file().getFileName().toString());
    }
}
