// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import java.util.Objects;
import org.keycloak.models.UserModel;

/** Name, address and enabled flag of a user; texts are null when unknown. */
public record UserFacts(String email, String firstName, String lastName, boolean enabled) {

    public static UserFacts of(UserModel user) {
        return new UserFacts(user.getEmail(), user.getFirstName(), user.getLastName(), user.isEnabled());
    }

    /** First and last name as far as known, else the address, which may be null. */
    public String displayName() {
        return new Applicant(email, firstName, lastName, null, null).displayName();
    }

    public boolean hasAddress(String address) {
        return Objects.equals(email, address);
    }
}
