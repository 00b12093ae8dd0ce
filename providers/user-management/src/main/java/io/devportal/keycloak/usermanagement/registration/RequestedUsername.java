// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.profile.ChosenLoginName;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;

/** The login name that a sign-up form asks for: the address, or one that the person chooses. */
final class RequestedUsername {
    private final boolean isAddressByRule;
    private final String address;
    private final String chosen;
    private final boolean isClear;

    RequestedUsername(RealmModel realm, MultivaluedMap<String, String> form) {
        this(
                realm.isRegistrationEmailAsUsername(),
                form.getFirst(UserModel.EMAIL),
                form.getOrDefault(UserModel.USERNAME, List.of()),
                form.containsKey(Constants.USER_ATTRIBUTES_PREFIX + UserModel.USERNAME));
    }

    /**
     * @param chosen each value of the field
     * @param hasOtherSpelling whether the form has the field under its other name as well
     */
    RequestedUsername(boolean isAddressByRule, String address, List<String> chosen, boolean hasOtherSpelling) {
        this.isAddressByRule = isAddressByRule;
        this.address = address == null ? "" : address.strip();
        this.chosen =
                chosen.isEmpty() || chosen.get(0) == null ? "" : chosen.get(0).strip();
        // DefaultAttributes (26.7.4) takes the same attribute with and without the prefix, and keeps either
        this.isClear = isAddressByRule || (!hasOtherSpelling && chosen.size() <= 1);
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

    /** Key of the sentence that is said of the name instead of Keycloak's, which could tell about an account; empty for none. */
    Optional<String> problem() {
        if (!isClear) {
            return Optional.of(Messages.INVALID_USERNAME);
        }
        return !isOwnAddress() && ChosenLoginName.isAddressOfAnother(chosen, List.of(address))
                ? Optional.of(ChosenLoginName.PROBLEM)
                : Optional.empty();
    }
}
