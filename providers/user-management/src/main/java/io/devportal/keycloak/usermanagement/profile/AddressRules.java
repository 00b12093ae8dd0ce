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

/** Whether a realm can send mail to an address, and which accounts have it. */
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
                        .flatMap(this::usersWith)
                        .anyMatch(owner -> self == null || !owner.getId().equals(self.getId()));
    }

    /**
     * All who have this address, in whichever spelling: several in a realm that allows one address for several accounts, or
     * did once.
     */
    public Stream<UserModel> owners(EmailAddress address) {
        return address.spellings().stream().flatMap(this::usersWith);
    }

    private Stream<UserModel> usersWith(String spelling) {
        if (!realm.isDuplicateEmailsAllowed()) {
            try {
                return Stream.ofNullable(session.users().getUserByEmail(realm, spelling));
            } catch (ModelDuplicateException e) {
                // left from when the realm allowed it: read all of them
            }
        }
        return session.users()
                .searchForUserStream(
                        realm, Map.of(UserModel.EMAIL, spelling, UserModel.EXACT, Boolean.TRUE.toString()));
    }
}
