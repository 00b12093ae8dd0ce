// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.theme.beans.LinkExpirationFormatterMethod;
import org.keycloak.theme.beans.MessageFormatterMethod;

/** Writes every mail in every language, ours and Keycloak's, to {@code target/mails} for people to look at: T15, B24. */
class MailPreviewTest {
    private static final int LONGEST_SUBJECT = 60;
    private static final Path PREVIEWS = Path.of("target/mails");
    private static final Pattern LANGUAGE = Pattern.compile("messages_(\\w+)\\.properties");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<]+");
    /** A key that nobody has written a text for, a placeholder that nobody has filled in, markup that was meant to be read. */
    private static final Pattern UNFINISHED =
            Pattern.compile("portal[A-Z]\\w+|requiredAction\\.|[$]\\{|\\{\\d|''|\\x{2063}|&lt;/?\\w");

    /** @param language a tag, and in it one mail */
    record Sample(Locale language, String template, String subjectKey, Map<String, Object> values) {
        @Override
        public String toString() {
            return language.toLanguageTag() + " " + template;
        }

        boolean isKeycloaks() {
            return !template.startsWith("portal-");
        }
    }

    static Stream<Sample> mails() {
        return languages()
                .flatMap(language -> Stream.concat(
                        Arrays.stream(MailKind.values())
                                .map(kind -> new Sample(
                                        language, kind.template(), kind.subjectKey(), SampleMails.of(kind, language))),
                        keycloaks()
                                .map(name -> new Sample(language, name, subjectKey(name), SampleMails.ofKeycloak()))));
    }

    /** Those that somebody has translated, one from right to left, and one that only Keycloak knows. */
    private static Stream<Locale> languages() {
        TreeSet<String> tags = new TreeSet<>(List.of("ar", "eu"));
        names(PreviewTheme.OURS.resolve("messages")).forEach(name -> LANGUAGE.matcher(name)
                .results()
                .map(match -> match.group(1).replace('_', '-'))
                .forEach(tags::add));
        return tags.stream().map(Locale::forLanguageTag);
    }

    private static Stream<String> keycloaks() {
        return names(PreviewTheme.OURS.resolve("html"))
                .filter(name -> !List.of("template.ftl", "mail.ftl").contains(name))
                .sorted();
    }

    /** As FreeMarkerEmailTemplateProvider (26.7.5) names them. */
    private static String subjectKey(String template) {
        String name = template.replace(".ftl", "");
        return switch (name) {
            case "email-verification-with-code" -> "emailVerificationSubject";
            case "workflow-notification" -> "accountDisableNotificationSubject";
            default -> Pattern.compile("[-_](\\w)").matcher(name).replaceAll(MailPreviewTest::capital) + "Subject";
        };
    }

    private static String capital(MatchResult part) {
        return part.group(1).toUpperCase(Locale.ROOT);
    }

    private static Stream<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void isWritten(Sample sample) throws IOException {
        Mail mail = write(sample, PreviewTheme.plain());

        mail.save(PREVIEWS.resolve(sample.language().toLanguageTag()), sample.template());
        assertThat(mail.subject()).doesNotContain("Subject", "{", "evil");
        assertThat(mail.html())
                .contains("lang=\"" + sample.language().toLanguageTag() + "\"", "color-scheme")
                .doesNotContain("<img", "<script", "url(");
        if (!sample.isKeycloaks() || isTranslated(sample.language())) {
            assertThat(mail.html().split("<h1", -1)).hasSize(2);
            assertThat(mail.html().split("<td class=\"m-btn\"", -1)).hasSizeLessThanOrEqualTo(2);
            assertThat(mail.html() + mail.text())
                    .doesNotContain("evil")
                    .doesNotContainPattern(UNFINISHED)
                    .as("digits as in the console")
                    .doesNotContainPattern("[\\x{660}-\\x{669}]");
            assertThat(mail.text()).contains(SampleMails.REALM).doesNotContain("\n\n\n");
            assertThat(mail.subject()).as("fits into a list of mails").hasSizeLessThanOrEqualTo(LONGEST_SUBJECT);
        }
        if (!sample.isKeycloaks()) {
            assertThat(LINK.matcher(mail.text() + mail.html()).results().map(MatchResult::group))
                    .allSatisfy(link -> assertThat(afterHost(link)).hasSizeLessThanOrEqualTo(120));
        }
    }

    @AfterAll
    static void index() throws IOException {
        new MailIndex(PREVIEWS).write();
    }

    private static boolean isTranslated(Locale language) {
        String file = "messages/messages_" + language.toLanguageTag().replace('-', '_') + ".properties";
        return Files.exists(PreviewTheme.OURS.resolve(file));
    }

    private static String afterHost(String link) {
        URI address = URI.create(link);
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    @Test // T15
    void aRealmWritesTheInvitationAnew() {
        Map<String, String> texts = Map.of(
                "portalInvitationSubject", "Come to {0}",
                "portalInvitationTextFrom", "{0} wants you here.",
                "portalMailFooter", "Northwind Traders, Bergen");

        Mail mail = invitation(new PreviewTheme(null, texts));

        assertThat(mail.subject()).isEqualTo("Come to Northwind APIs");
        assertThat(mail.text()).contains("Mara Lindqvist wants you here.", "Northwind Traders, Bergen");
        assertThat(mail.html()).contains("wants you here.", "Northwind Traders, Bergen");
    }

    @Test // T15
    void aChildThemeWritesTheInvitationAnew(@TempDir Path child) throws IOException {
        Files.createDirectories(child.resolve("html"));
        Files.createDirectories(child.resolve("messages"));
        Files.writeString(
                child.resolve("html/portal-invitation.ftl"), "<p>${inviterName}: <a href=\"${link}\">in</a></p>");
        Files.writeString(child.resolve("messages/messages_en.properties"), "portalInvitationNext=Only one step.\n");

        Mail mail = invitation(new PreviewTheme(child, Map.of()));

        assertThat(mail.html())
                .startsWith("<p>Mara Lindqvist: <a href=\"https://")
                .endsWith("\">in</a></p>");
        assertThat(mail.text()).contains("Only one step.");
    }

    private static Mail invitation(PreviewTheme theme) {
        MailKind kind = MailKind.INVITATION;
        Locale language = Locale.ENGLISH;
        return write(new Sample(language, kind.template(), kind.subjectKey(), SampleMails.of(kind, language)), theme);
    }

    private static Mail write(Sample sample, PreviewTheme theme) {
        Locale locale = sample.language();
        Properties texts = theme.texts(locale);
        Map<String, Object> model = new HashMap<>(sample.values());
        model.put("locale", locale);
        // what Keycloak says of its own mails, whatever their language
        model.put("ltr", sample.isKeycloaks() || !locale.getLanguage().equals("ar"));
        Locale counting = sample.isKeycloaks() ? locale : MailLanguage.counting(locale);
        model.put("msg", new MessageFormatterMethod(counting, texts));
        model.put("linkExpirationFormatter", new LinkExpirationFormatterMethod(texts, locale));
        model.put("kcSanitize", (TemplateMethodModelEx)
                arguments -> arguments.get(0).toString());
        model.put("properties", theme.properties());
        model.put("realmName", SampleMails.REALM);
        String subject = new MessageFormat(texts.getProperty(sample.subjectKey(), sample.subjectKey()), locale)
                .format(new Object[] {subjectArgument(sample)});
        model.put("subject", subject);
        return new Mail(
                subject,
                theme.write("text/" + sample.template(), model),
                theme.write("html/" + sample.template(), model));
    }

    /** As FreeMarkerEmailTemplateProvider (26.7.5) gives it: days of a notice, or a provider of identities. */
    private static Object subjectArgument(Sample sample) {
        return switch (sample.template()) {
            case "workflow-notification.ftl" -> sample.values().get("daysRemaining");
            case "identity-provider-link.ftl" -> sample.values().get("identityProviderDisplayName");
            default -> SampleMails.REALM;
        };
    }

    private record Mail(String subject, String text, String html) {
        void save(Path folder, String template) throws IOException {
            Files.createDirectories(folder);
            String name = template.replace(".ftl", "");
            Files.writeString(folder.resolve(name + ".html"), html);
            Files.writeString(folder.resolve(name + ".txt"), "Subject: " + subject + "\n\n" + text);
        }
    }
}
