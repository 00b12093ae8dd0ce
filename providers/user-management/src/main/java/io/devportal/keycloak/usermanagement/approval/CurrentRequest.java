// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A request together with the current data of its account, which an admin may have changed since the sign-up.
 *
 * @param user null where it does not matter any more: the request is decided
 * @param signInMethods what the account can sign in with
 * @param wrote the account's attributes, values by name: what the person wrote at sign-up, as it is now; nothing of somebody in a
 *     directory, whose own attributes come and go by themselves
 * @param administersRealm whether the account holds a role that manages the realm; false once it does not matter any more
 */
record CurrentRequest(
        Account request,
        UserFacts user,
        SignInMethods signInMethods,
        Map<String, List<String>> wrote,
        boolean administersRealm) {
    CurrentRequest(Account request, UserFacts user, SignInMethods signInMethods, Map<String, List<String>> wrote) {
        this(request, user, signInMethods, wrote, false);
    }

    /** In which fields the account says something else than the request, with what it says; null for nothing. */
    Map<String, String> differences() {
        Map<String, String> differences = new LinkedHashMap<>();
        if (user != null) {
            Applicant recorded = request.applicant();
            compare(differences, "email", recorded.email(), user.email());
            compare(
                    differences,
                    "firstName",
                    recorded.firstName(),
                    isNameless() ? recorded.firstName() : user.firstName());
            compare(differences, "lastName", recorded.lastName(), user.lastName());
        }
        return differences;
    }

    /** Who has neither name nor address is recorded with the username as first name. */
    private boolean isNameless() {
        return user.email() == null && user.firstName() == null && user.lastName() == null;
    }

    private static void compare(Map<String, String> differences, String field, String recorded, String now) {
        if (!Objects.equals(orEmpty(recorded), orEmpty(now))) {
            differences.put(field, now);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** For who decides without saying what they saw: only the request as it was made can be meant. */
    void requireAsRecorded() {
        if (!differences().isEmpty()) {
            throw new Refusal(RequestDenials.accountChanged(differences()));
        }
    }

    /** The request with what the account says now. */
    Account upToDate() {
        Map<String, String> now = differences();
        Applicant recorded = request.applicant();
        return request.of(new Applicant(
                now.containsKey("email") ? now.get("email") : recorded.email(),
                now.containsKey("firstName") ? now.get("firstName") : recorded.firstName(),
                now.containsKey("lastName") ? now.get("lastName") : recorded.lastName(),
                recorded.locale(),
                recorded.clientId()));
    }
}
