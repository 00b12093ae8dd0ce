// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import io.devportal.keycloak.usermanagement.text.EmailAddress;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;

/** Which addresses a realm can write to, and whose they are. */
public final class AddressRules {

    private final KeycloakSession session;
    private final RealmModel realm;

    public AddressRules(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the mails of this realm may go to local parts that are not ASCII. */
    public boolean takeAllLetters() {
        return realm.getSmtpConfig() != null
                && Boolean.parseBoolean(realm.getSmtpConfig().get(EmailSenderProvider.CONFIG_ALLOW_UTF8));
    }

    /** Key of the sentence for somebody who enters an address that no mail can be sent to; empty for a good one. */
    public Optional<String> problem(EmailAddress address) {
        return address.problem(takeAllLetters()).map(problem -> switch (problem) {
            case FORM -> "portalAddressInvalid";
            case LETTERS -> "portalAddressLetters";
        });
    }

    /**
     * The same, also when somebody else has the address in its other spelling, which Keycloak takes for another.
     *
     * @param self whose address it is going to be, or null for somebody new
     */
    Optional<String> problem(String text, UserModel self) {
        EmailAddress address = new EmailAddress(text);
        return problem(address)
                .or(() ->
                        isTakenInOtherSpelling(address, self) ? Optional.of(Messages.EMAIL_EXISTS) : Optional.empty());
    }

    private boolean isTakenInOtherSpelling(EmailAddress address, UserModel self) {
        return !realm.isDuplicateEmailsAllowed()
                && address.spellings().stream()
                        .filter(spelling -> !spelling.equals(address.text()))
                        .map(this::userWith)
                        .flatMap(Optional::stream)
                        .anyMatch(owner -> self == null || !owner.getId().equals(self.getId()));
    }

    /** Who has this address, in whichever spelling; empty also when several have. */
    public Optional<UserModel> owner(EmailAddress address) {
        return address.spellings().stream()
                .map(this::userWith)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All who have this address, in whichever spelling: several only in a realm that allows one address for several accounts. */
    public Stream<UserModel> owners(EmailAddress address) {
        return realm.isDuplicateEmailsAllowed()
                ? address.spellings().stream().flatMap(this::usersWith)
                : owner(address).stream();
    }

    private Stream<UserModel> usersWith(String spelling) {
        return session.users()
                .searchForUserStream(
                        realm, Map.of(UserModel.EMAIL, spelling, UserModel.EXACT, Boolean.TRUE.toString()));
    }

    private Optional<UserModel> userWith(String spelling) {
        try {
            return Optional.ofNullable(session.users().getUserByEmail(realm, spelling));
        } catch (ModelDuplicateException e) {
            // a realm that allows one address for several accounts: nobody can tell which one is meant
            return Optional.empty();
        }
    }
}
