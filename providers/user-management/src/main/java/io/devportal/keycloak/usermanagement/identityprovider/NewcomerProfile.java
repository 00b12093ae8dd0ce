// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.usermanagement.profile.AddressRules;
import io.devportal.keycloak.usermanagement.text.EmailAddress;
import io.devportal.keycloak.usermanagement.text.PersonName;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Normalizes address and names of a person whom an identity provider has just brought, as a form would:
 * IdpCreateUserIfUniqueAuthenticator (26.7.4) stores them unchanged, and finds no account whose address is spelled
 * differently.
 */
final class NewcomerProfile {
    private final RealmModel realm;
    private final AddressRules addresses;
    private final UserModel user;

    NewcomerProfile(RealmModel realm, AddressRules addresses, UserModel user) {
        this.realm = realm;
        this.addresses = addresses;
        this.user = user;
    }

    /** Key of the sentence for somebody who cannot get an account with this address; empty when all is well, or no address came. */
    Optional<String> problem() {
        EmailAddress address = new EmailAddress(user.getEmail());
        if (address.isEmpty()) {
            return Optional.empty();
        }
        return addresses
                .problem(address)
                .map(problem -> "portalProviderAddressInvalid")
                .or(() -> taken(address));
    }

    private Optional<String> taken(EmailAddress address) {
        boolean isTaken = !realm.isDuplicateEmailsAllowed()
                && addresses.owners(address).anyMatch(owner -> !owner.getId().equals(user.getId()));
        return isTaken ? Optional.of("portalProviderAddressTaken") : Optional.empty();
    }

    void respell() {
        String before = user.getEmail();
        respell(user::getFirstName, user::setFirstName, new PersonName(user.getFirstName()).text());
        respell(user::getLastName, user::setLastName, new PersonName(user.getLastName()).text());
        respell(user::getEmail, user::setEmail, new EmailAddress(before).text());
        if (realm.isRegistrationEmailAsUsername() && user.getUsername().equals(before)) {
            respell(user::getUsername, user::setUsername, user.getEmail());
        }
    }

    private static void respell(Supplier<String> stored, Consumer<String> store, String text) {
        if (stored.get() != null && !stored.get().equals(text)) {
            store.accept(text.isEmpty() ? null : text);
        }
    }
}
