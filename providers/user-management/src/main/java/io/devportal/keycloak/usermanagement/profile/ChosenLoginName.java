// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.Attributes;

/**
 * Validates a login name that somebody chooses. It must not look like somebody else's address, which is decided by
 * its form alone: Keycloak compares login names with existing addresses (DuplicateUsernameValidator, 26.7.4), which
 * would reveal accounts.
 */
public final class ChosenLoginName {

    /** Key of the sentence for somebody who chose an address of another. */
    public static final String PROBLEM = "portalUsernameIsAddress";

    private ChosenLoginName() {}

    /**
     * @param typed what Keycloak made of a form, under whichever names its fields came
     * @param shown whose data stood in the form, or null for an empty one: what they have already they may keep
     */
    static boolean isAddressOfAnother(Attributes typed, UserModel shown) {
        List<String> own = new ArrayList<>();
        // a field that cannot be written here says nothing about whose address it is
        if (!typed.isReadOnly(UserModel.EMAIL)) {
            own.add(typed.getFirst(UserModel.EMAIL));
        }
        if (shown != null) {
            own.add(shown.getFirstAttribute(UserModel.USERNAME));
            own.add(shown.getFirstAttribute(UserModel.EMAIL));
        }
        return isAddressOfAnother(typed.getFirst(UserModel.USERNAME), own);
    }

    /** @param own may hold null */
    public static boolean isAddressOfAnother(String name, Collection<String> own) {
        return name != null
                && Normalizer.normalize(name, Normalizer.Form.NFKC).contains("@")
                && own.stream().noneMatch(name::equalsIgnoreCase);
    }
}
