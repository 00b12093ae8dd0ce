// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.UserProfileUtil;

/**
 * A requested change of a person: absent values remain unchanged; empty texts and lists clear them.
 *
 * @param language tag of one that the realm offers
 * @param role portal-admin or api-owner, of somebody who is the other one
 * @param attributes further ones of the realm's user profile, by name
 */
public record UserChangeRepresentation(
        String firstName,
        String lastName,
        String email,
        String language,
        Boolean enabled,
        String role,
        Map<String, List<String>> attributes) {

    /** Throws a {@link Refusal} that names the field. */
    UserChangeRepresentation checked() {
        if (role != null && globalRole().isEmpty()) {
            throw new Refusal(Denial.invalid("role", "portal-admin or api-owner"));
        }
        if (attributes != null) {
            attributes.forEach(UserChangeRepresentation::requireOwnField);
        }
        return this;
    }

    private static void requireOwnField(String name, List<String> values) {
        if (UserProfileUtil.isRootAttribute(name)) {
            throw new Refusal(
                    Denial.invalid(name, "this in its own field, not in attributes (a username cannot be changed)"));
        }
        if (values == null || values.stream().anyMatch(Objects::isNull)) {
            throw new Refusal(Denial.invalid(name, "a list of texts"));
        }
    }

    /** Empty for none. */
    Optional<GlobalRole> globalRole() {
        return Optional.ofNullable(role).flatMap(GlobalRole::named);
    }

    /** What the caller has to be allowed for it. */
    Set<Action> actions(UserModel user) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        globalRole()
                .map(given -> given == GlobalRole.PORTAL_ADMIN ? Action.GRANT_PORTAL_ADMIN : Action.GRANT_API_OWNER)
                .ifPresent(actions::add);
        if (email != null && !email.strip().equalsIgnoreCase(Objects.toString(user.getEmail(), ""))) {
            actions.add(Action.CHANGE_EMAIL);
        }
        if (enabled != null && enabled != user.isEnabled()) {
            actions.add(enabled ? Action.ENABLE_USER : Action.DISABLE_USER);
        }
        boolean isMore = firstName != null || lastName != null || language != null || attributes != null;
        if (isMore || actions.isEmpty()) {
            actions.add(Action.EDIT_USER);
        }
        return actions;
    }

    /** By the names of Keycloak's user profile. */
    Map<String, List<String>> profile(RealmModel realm) {
        Map<String, List<String>> profile = new HashMap<>(attributes == null ? Map.of() : attributes);
        put(profile, UserModel.FIRST_NAME, firstName);
        put(profile, UserModel.LAST_NAME, lastName);
        put(profile, UserModel.EMAIL, email);
        if (language != null) {
            boolean isOffered = realm.isInternationalizationEnabled()
                    && realm.getSupportedLocalesStream().anyMatch(language::equals);
            if (!isOffered && !language.isEmpty()) {
                throw new Refusal(Denial.invalid(
                        "language",
                        "one of "
                                + (realm.isInternationalizationEnabled()
                                        ? realm.getSupportedLocalesStream()
                                                .sorted()
                                                .toList()
                                        : List.of())));
            }
            put(profile, UserModel.LOCALE, language);
        }
        return profile;
    }

    private static void put(Map<String, List<String>> profile, String name, String value) {
        if (value != null) {
            profile.put(name, List.of(value));
        }
    }
}
