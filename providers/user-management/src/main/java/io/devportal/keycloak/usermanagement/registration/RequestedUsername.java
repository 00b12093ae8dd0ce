// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The name that a sign-up form asks to sign in with: the address, or one that the person chooses. */
final class RequestedUsername {
    private final boolean isAddressByRule;
    private final String address;
    private final String chosen;

    RequestedUsername(RealmModel realm, MultivaluedMap<String, String> form) {
        this(realm.isRegistrationEmailAsUsername(), form.getFirst(UserModel.EMAIL), form.getFirst(UserModel.USERNAME));
    }

    RequestedUsername(boolean isAddressByRule, String address, String chosen) {
        this.isAddressByRule = isAddressByRule;
        this.address = address == null ? "" : address.strip();
        this.chosen = chosen == null ? "" : chosen.strip();
    }

    /** What nobody else may have afterwards. */
    List<String> claimed() {
        return Stream.of(address, isAddressByRule ? "" : chosen)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    boolean isOwnAddress() {
        return isAddressByRule || chosen.equalsIgnoreCase(address);
    }

    /**
     * Nobody may sign in with somebody else's address. It is refused by its look: Keycloak compares login names with
     * addresses (DuplicateUsernameValidator, 26.7.4), and would tell whether there is an account.
     */
    boolean isAddressOfAnother() {
        return !isOwnAddress()
                && Normalizer.normalize(chosen, Normalizer.Form.NFKC).contains("@");
    }
}
