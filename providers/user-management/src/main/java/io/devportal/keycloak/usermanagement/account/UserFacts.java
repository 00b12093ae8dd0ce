// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import java.util.Objects;
import org.keycloak.models.UserModel;

/** What a user is called, where mails go, and whether Keycloak lets the user in; texts are null when unknown. */
public record UserFacts(String email, String firstName, String lastName, boolean enabled) {

    public static UserFacts of(UserModel user) {
        return new UserFacts(user.getEmail(), user.getFirstName(), user.getLastName(), user.isEnabled());
    }

    public boolean hasAddress(String address) {
        return Objects.equals(email, address);
    }
}
