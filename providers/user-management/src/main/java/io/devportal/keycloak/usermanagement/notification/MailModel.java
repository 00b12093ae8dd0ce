// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.activation.ActivationLink;
import io.devportal.keycloak.usermanagement.activation.SignInLink;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What a mail's template sees. Links are made here, at send time, and exist nowhere else. */
final class MailModel {

    record Values(Locale locale, Map<String, Object> variables) {}

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Mail mail;

    MailModel(KeycloakSession session, RealmModel realm, Mail mail) {
        this.session = session;
        this.realm = realm;
        this.mail = mail;
    }

    /** Empty when the mail is no longer true and must not leave. */
    Optional<Values> build() {
        Locale locale = locale();
        Map<String, Object> variables = new HashMap<>();
        variables.put("recipientEmail", mail.recipient().address());
        variables.put("recipientName", recipientName());
        Optional<Account> account = new Accounts(session, realm).find(mail.accountId());
        if (mail.kind().carriesActivationLink()) {
            return account.filter(this::startLink).map(waiting -> {
                putActivationLink(waiting, locale, variables);
                return new Values(locale, variables);
            });
        }
        account.ifPresent(about -> putRequest(about, locale, variables));
        return Optional.of(new Values(locale, variables));
    }

    private boolean startLink(Account account) {
        return account.link().generation() == mail.linkGeneration()
                && new Accounts(session, realm).startLink(account.id(), mail.linkGeneration(), linkEnd());
    }

    private long linkEnd() {
        return Time.currentTimeMillis() + lifetime().toMillis();
    }

    private Duration lifetime() {
        return PortalSettings.of(realm).activationLinkLifetime();
    }

    private void putActivationLink(Account account, Locale locale, Map<String, Object> variables) {
        variables.put("link", new ActivationLink(session, realm).create(account));
        variables.put("linkHours", PortalSettings.of(realm).activationLinkHours());
        variables.put("linkExpiresAt", moment(linkEnd(), locale));
    }

    private void putRequest(Account account, Locale locale, Map<String, Object> variables) {
        variables.put("applicantName", MailText.line(account.applicant().displayName()));
        variables.put("applicantEmail", MailText.line(account.applicant().email()));
        variables.put("requestedAt", moment(account.createdAt(), locale));
        variables.put("link", link(account));
        if (account.decision() != null && account.decision().reason() != null) {
            variables.put("reason", MailText.paragraphs(account.decision().reason()));
        }
    }

    /** An admin's mail leads to the request, everybody else's to the sign-in page. */
    private String link(Account account) {
        return mail.kind() == MailKind.REQUEST_WAITING
                ? session.getContext()
                        .getUri()
                        .getBaseUriBuilder()
                        .path("realms/{realm}/portal/requests/{id}")
                        .build(realm.getName(), account.id())
                        .toString()
                : new SignInLink(session, realm).create(account.applicant());
    }

    private String recipientName() {
        String name = MailText.line(mail.recipient().name());
        return name == null ? "" : name;
    }

    private Locale locale() {
        String tag = mail.recipient().locale();
        boolean offered = tag != null && realm.getSupportedLocalesStream().anyMatch(tag::equals);
        if (realm.isInternationalizationEnabled() && offered) {
            return Locale.forLanguageTag(tag);
        }
        String standard = realm.isInternationalizationEnabled() ? realm.getDefaultLocale() : null;
        return standard == null ? Locale.ENGLISH : Locale.forLanguageTag(standard);
    }

    private static String moment(long millis, Locale locale) {
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault());
        String zone = DateTimeFormatter.ofPattern("zzz", locale)
                .withZone(ZoneId.systemDefault())
                .format(Instant.ofEpochMilli(millis));
        return date.format(Instant.ofEpochMilli(millis)) + " " + zone;
    }
}
