// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.RequestFilter;
import io.devportal.keycloak.usermanagement.account.Requests;
import io.devportal.keycloak.usermanagement.account.Requests.Listed;
import io.devportal.keycloak.usermanagement.account.Requests.ListedRequests;
import io.devportal.keycloak.usermanagement.link.MailLinks;
import io.devportal.keycloak.usermanagement.link.SignInLink;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import io.devportal.keycloak.usermanagement.text.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The model of a mail's template. Links are created here, at the time of sending, and exist nowhere else. */
final class MailModel {
    /** In one mail; more are only counted. */
    private static final int LISTED_REQUESTS = 20;

    /** @param address where the mail goes: with a link, to where the account's address is now */
    record Values(Locale locale, String address, Map<String, Object> variables) {}

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Mail mail;
    private final MailLanguage language;
    private final Addressee addressee;

    MailModel(KeycloakSession session, RealmModel realm, Mail mail) {
        this.session = session;
        this.realm = realm;
        this.mail = mail;
        this.language = new MailLanguage(realm, mail.recipient());
        this.addressee = new Addressee(session, realm, mail);
    }

    /** Empty when the mail is no longer true and must not leave. */
    Optional<Values> build() {
        if (mail.kind().tellsOfChange()) {
            return new AccountNews(session, realm, mail, language).values();
        }
        if (mail.kind() == MailKind.ALREADY_REGISTERED) {
            return Optional.of(toOwner());
        }
        if (mail.kind().isAboutJoining()) {
            return aboutJoining();
        }
        if (mail.kind() == MailKind.REQUESTS_WAITING) {
            return aboutAllRequests();
        }
        return new Accounts(session, realm)
                .find(mail.accountId())
                .filter(mail.kind()::isTrueOf)
                .flatMap(mail.kind().carriesActivationLink() ? this::withLink : this::aboutRequest);
    }

    private Values toOwner() {
        Map<String, Object> variables = addressee.variables(mail.recipient().address(), addressee.isProven());
        variables.put("link", new SignInLink(session, realm).toAccountPages());
        variables.putAll(addressee.signInName(session.users().getUserById(realm, mail.accountId())));
        return new Values(language.locale(), mail.recipient().address(), variables);
    }

    private Optional<Values> withLink(Account account) {
        UserModel user = session.users().getUserById(realm, account.id());
        MailedInvitation invitation = MailedInvitation.toSetUp(session, realm, account.id());
        long end = Time.currentTimeMillis() + invitation.linkLifetime().toMillis();
        if (user == null
                || user.getEmail() == null
                || account.link().generation() != mail.linkGeneration()
                || !new Accounts(session, realm).startLink(account.id(), mail.linkGeneration(), end)) {
            return Optional.empty();
        }
        invitation.startLink(end);
        Map<String, Object> variables =
                addressee.variables(user.getEmail(), user.isEmailVerified() || Addressee.isVouchedFor(account));
        variables.putAll(invitation.variables());
        variables.put("link", new MailLinks(session, realm).activation(account, user.getEmail()));
        variables.putAll(addressee.signInName(user));
        if (mail.kind() == MailKind.APPROVED_ACTIVATE) {
            variables.put("memberships", addressee.memberships(user));
            variables.put("approverName", approverName(account));
        }
        putEnd(end, invitation.linkLifetime(), variables);
        return Optional.of(new Values(language.locale(), user.getEmail(), variables));
    }

    /** Empty where people are not told, or if it does not read like a name. */
    private String approverName(Account account) {
        return PortalSettings.of(realm)
                .shownApprover(account)
                .map(name -> printed(new PersonName(name).inMails()))
                .orElse("");
    }

    /** Only at the address that the invitation was for. */
    private Optional<Values> aboutJoining() {
        UserModel user = session.users().getUserById(realm, mail.accountId());
        MailedInvitation invitation = MailedInvitation.of(session, realm, mail);
        long end = Time.currentTimeMillis() + invitation.linkLifetime().toMillis();
        boolean asks = mail.kind() == MailKind.JOIN_INVITATION;
        if (user == null
                || !mail.recipient().address().equals(user.getEmail())
                || !(asks ? invitation.startLink(end) : invitation.isAccepted())) {
            return Optional.empty();
        }
        Map<String, Object> variables = addressee.variables(user.getEmail(), user.isEmailVerified());
        variables.putAll(invitation.variables());
        variables.put(
                "link",
                asks
                        ? invitation.joinLink(user.getEmail())
                        : new MailLinks(session, realm).signIn(user, user.getEmail(), null));
        putEnd(end, invitation.linkLifetime(), variables);
        return Optional.of(new Values(language.locale(), user.getEmail(), variables));
    }

    private void putEnd(long end, Duration lifetime, Map<String, Object> variables) {
        variables.put("linkHours", PortalSettings.inHours(lifetime));
        variables.put("linkExpiresAt", language.moment(end));
    }

    private Optional<Values> aboutRequest(Account account) {
        Map<String, Object> variables = addressee.variables(
                mail.recipient().address(), Addressee.isVouchedFor(account) || addressee.isProven());
        variables.putAll(requests().of(List.of(account)).get(0));
        if (account.decision() != null) {
            putDecision(account.decision(), variables);
        }
        variables.put("byIdentityProvider", account.origin() == AccountOrigin.IDENTITY_PROVIDER);
        if (mail.kind() == MailKind.APPROVED) {
            UserModel user = session.users().getUserById(realm, account.id());
            variables.put(
                    "link",
                    new MailLinks(session, realm)
                            .signIn(
                                    user,
                                    mail.recipient().address(),
                                    account.applicant().clientId()));
            variables.putAll(addressee.signInName(user));
            variables.put("memberships", addressee.memberships(user));
        }
        return Optional.of(new Values(language.locale(), mail.recipient().address(), variables));
    }

    private Optional<Values> aboutAllRequests() {
        ListedRequests oldest = new Requests(session, realm)
                .list(RequestFilter.in(AccountStatus.PENDING_APPROVAL), false, 0, LISTED_REQUESTS);
        long total = oldest.total();
        List<Map<String, Object>> requests =
                requests().of(oldest.rows().stream().map(Listed::account).toList());
        if (requests.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> variables = addressee.variables(mail.recipient().address(), false);
        variables.put("requests", requests);
        variables.put("total", total);
        variables.put("more", total - requests.size());
        return Optional.of(new Values(language.locale(), mail.recipient().address(), variables));
    }

    private MailedRequests requests() {
        return new MailedRequests(session, realm, language);
    }

    private void putDecision(Account.Decision decision, Map<String, Object> variables) {
        boolean isExpired = decision.byId() == null;
        variables.put("expired", isExpired);
        if (!isExpired && decision.reason() != null) {
            variables.put("reason", HarmlessText.paragraphs(decision.reason()));
        }
    }

    static String printed(String text) {
        return HarmlessText.isolated(HarmlessText.line(text));
    }
}
