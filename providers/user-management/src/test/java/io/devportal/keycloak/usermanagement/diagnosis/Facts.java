// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.Account.Link;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.LockOut;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Logins;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Password;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Path;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Person;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Places;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Provider;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Reader;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Realm;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.UserStore;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.MailRecord;
import io.devportal.keycloak.usermanagement.notification.MailStatus;
import io.devportal.keycloak.usermanagement.user.UserStoreState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The facts of somebody who can sign in, but for the words of a table. */
final class Facts {
    static final long NOW = 1_800_000_000_000L;

    private final List<String> words;

    private Facts(String words) {
        this.words = Arrays.asList(words.split(" "));
    }

    static SignInFacts of(String words) {
        return new Facts(words).facts();
    }

    private boolean is(String word) {
        return words.contains(word);
    }

    private boolean isOrphan() {
        return is("store-gone") || is("unknown-there");
    }

    private SignInFacts facts() {
        boolean isPortalAdmin = !is("org-admin");
        return new SignInFacts(
                NOW,
                new Reader(isPortalAdmin, isPortalAdmin, isPortalAdmin),
                is("no-row") || isOrphan() ? Optional.empty() : Optional.of(account()),
                is("rejected") || isOrphan() ? null : person(),
                new LockOut(is("locked-for-good"), is("locked-for-now") ? NOW + 60_000 : null),
                words.stream().flatMap(word -> provider(word).stream()).toList(),
                userStore(),
                words.stream().flatMap(word -> mail(word).stream()).toList(),
                new Places(
                        is("shut-out") ? "Globex" : null,
                        is("in-disabled") ? List.of("Acme") : List.of(),
                        !is("no-role")),
                new Realm(!is("gate-off"), !is("no-mail-server"), !is("no-organizations"), false),
                new Path(
                        is("jar-gone") ? List.of("acme-step") : List.of(),
                        is("no-password-step") ? "browser" : null,
                        is("client-closed") ? "shop" : null),
                new Logins(true, NOW - 5000, is("tried") ? NOW - 1000 : null, "invalid_user_credentials"));
    }

    private Account account() {
        AccountStatus status = Arrays.stream(AccountStatus.values())
                .filter(one -> is(one.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElse(AccountStatus.ACTIVE);
        return new Account(
                "ada",
                "realm",
                AccountOrigin.REGISTRATION,
                status,
                1,
                new Link(2, is("expired") ? NOW - 1 : NOW + 1),
                new Applicant("ada@globex.example", "Ada", "Lovelace", null, null),
                NOW - 10_000,
                is("rejected") ? new Decision(NOW - 9000, "mara", "Mara Ohlsen", "No contract") : null,
                null,
                null,
                Account.Handling.NONE);
    }

    private Person person() {
        boolean isEnabled = !is("disabled");
        List<String> actions = words.stream()
                .map(word -> switch (word) {
                    case "must-change" -> "UPDATE_PASSWORD";
                    case "must-do" -> "CONFIGURE_TOTP";
                    case "must-prove" -> "VERIFY_EMAIL";
                    default -> "";
                })
                .filter(action -> !action.isEmpty())
                .toList();
        return new Person(
                isEnabled,
                isEnabled && !is("shut-out"),
                is("held"),
                !is("no-address"),
                true,
                is("publisher"),
                actions,
                new Password(!is("no-password") && !is("in-store"), is("expired-password"), is("passkey")),
                is("other-name") ? "ada" : null,
                is("revoked") ? NOW + 60_000 : null);
    }

    private static Optional<Provider> provider(String word) {
        return switch (word) {
            case "linked" -> Optional.of(new Provider("acme", true, Provider.State.USABLE));
            case "linked-off" -> Optional.of(new Provider("acme", true, Provider.State.DISABLED));
            case "linked-only" -> Optional.of(new Provider("acme", true, Provider.State.LINKS_ONLY));
            case "linked-unknown" -> Optional.of(new Provider("acme", true, Provider.State.NOT_ON_SERVER));
            case "linked-gone" -> Optional.of(new Provider("acme", true, Provider.State.GONE));
            case "of-portal-type" -> Optional.of(new Provider("acme", false, Provider.State.USABLE));
            default -> Optional.empty();
        };
    }

    private Optional<UserStore> userStore() {
        return words.stream().flatMap(word -> userStore(word).stream()).findFirst();
    }

    private static Optional<UserStore> userStore(String word) {
        return switch (word) {
            case "in-store" -> Optional.of(new UserStore("directory", UserStoreState.ON, true));
            case "in-store-off" -> Optional.of(new UserStore("directory", UserStoreState.OFF, true));
            case "in-unknown-store" -> Optional.of(new UserStore("directory", UserStoreState.NOT_ON_SERVER, false));
            case "store-gone" -> Optional.of(new UserStore("id-of-the-store", UserStoreState.GONE, false));
            case "unknown-there" -> Optional.of(new UserStore("directory", UserStoreState.LOST, false));
            default -> Optional.empty();
        };
    }

    /** The first one is the newest. */
    private static Optional<MailRecord> mail(String word) {
        return switch (word) {
            case "waiting" -> Optional.of(mail(MailStatus.WAITING, 2, false));
            case "refused" -> Optional.of(mail(MailStatus.FAILED, 2, true));
            case "failed" -> Optional.of(mail(MailStatus.FAILED, 2, false));
            case "cancelled" -> Optional.of(mail(MailStatus.CANCELLED, 2, false));
            case "sent" -> Optional.of(mail(MailStatus.SENT, 2, false));
            case "sent-elsewhere" -> Optional.of(mail(MailStatus.SENT, 2, false, true));
            case "outdated" -> Optional.of(mail(MailStatus.SENT, 1, false));
            default -> Optional.empty();
        };
    }

    private static MailRecord mail(MailStatus status, int generation, boolean isRefusedForAddress) {
        return mail(status, generation, isRefusedForAddress, false);
    }

    private static MailRecord mail(
            MailStatus status, int generation, boolean isRefusedForAddress, boolean isToEarlierAddress) {
        boolean isSent = status == MailStatus.SENT;
        return new MailRecord(
                "id",
                MailKind.ACTIVATE,
                status,
                generation,
                NOW - 5000,
                isSent ? NOW - 4000 : null,
                NOW + 30_000,
                !isSent,
                isRefusedForAddress,
                isToEarlierAddress);
    }
}
