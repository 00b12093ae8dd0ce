// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/**
 * An admin's changes to a profile: normalized like the input of our forms, and validated by our rules and the realm's
 * user profile. Attributes that the admin does not mention remain unchanged.
 */
public final class EditedProfile {
    private static final Set<String> TAKEN = Set.of(Messages.EMAIL_EXISTS, Messages.USERNAME_EXISTS);

    private final KeycloakSession session;
    private final UserModel user;
    private final TypedAnswers answers;

    /** @param changes values by the name of the attribute; an empty list empties it */
    public EditedProfile(KeycloakSession session, UserModel user, Map<String, List<String>> changes) {
        this.session = session;
        this.user = user;
        Map<String, List<String>> written = new HashMap<>();
        // an empty list would count as not written at all
        changes.forEach((name, values) -> written.put(name, values.isEmpty() ? List.of("") : values));
        this.answers = new TypedAnswers(session, written, user);
    }

    /**
     * Stores it.
     *
     * @return names of the attributes that are different now
     * @throws Refusal that names the attribute
     * @throws org.keycloak.storage.ReadOnlyException when the person's user store keeps it
     */
    public Set<String> store() {
        Map<String, Object> all = new HashMap<>(user.getAttributes());
        all.putAll(answers.respelled());
        UserProfile profile =
                session.getProvider(UserProfileProvider.class).create(UserProfileContext.USER_API, all, user);
        requireEditable(profile.getAttributes());
        Set<String> changed = new TreeSet<>();
        try {
            new JudgedProfile(profile, problems()).update(false, (name, of, before) -> changed.add(name));
        } catch (ValidationException e) {
            throw refusal(e.getErrors());
        }
        return changed;
    }

    private void requireEditable(Attributes attributes) {
        for (String name : answers.respelled().keySet()) {
            boolean isOfProfile = attributes.getMetadata(name) != null
                    && !attributes.getUnmanagedAttributes().containsKey(name);
            if (!isOfProfile || attributes.isReadOnly(name)) {
                throw new Refusal(
                        Denial.invalid(name, "an attribute that the realm's user profile has and lets an admin edit"));
            }
        }
    }

    private List<ValidationError> problems() {
        StorableCharacters letters = new StorableCharacters(session);
        List<ValidationError> problems = new ArrayList<>(answers.problems());
        answers.respelled().forEach((name, values) -> {
            List<String> texts =
                    ((List<?>) values).stream().map(String::valueOf).toList();
            if (!letters.hold(name, texts)) {
                problems.add(new ValidationError(TypedProfileProviderFactory.ID, name, StorableCharacters.PROBLEM));
            }
            if (!texts.stream().allMatch(HarmlessText::areParagraphs)) {
                problems.add(new ValidationError(TypedProfileProviderFactory.ID, name, "portalNameCharacters"));
            }
        });
        return problems;
    }

    /** About what the admin has written: where the address is the login name, Keycloak also speaks of that. */
    private Refusal refusal(List<ValidationException.Error> errors) {
        if (TAKEN.contains(errors.get(0).getMessage())) {
            return new Refusal(addressNotAvailable());
        }
        Set<String> written = answers.respelled().keySet();
        Optional<ValidationException.Error> own = errors.stream()
                .filter(error -> written.contains(error.getAttribute()))
                .findFirst();
        if (own.isEmpty() && written.contains(UserModel.EMAIL)) {
            return new Refusal(Denial.invalid(UserModel.EMAIL, Expected.email()));
        }
        return new Refusal(new ProfileRefusal(session).of(own.orElse(errors.get(0))));
    }

    static Denial addressNotAvailable() {
        return new Denial(
                Kind.CONFLICT,
                "address_not_available",
                "This address cannot be used for this account. Use another one.",
                Map.of(Denial.FIELD, UserModel.EMAIL));
    }
}
