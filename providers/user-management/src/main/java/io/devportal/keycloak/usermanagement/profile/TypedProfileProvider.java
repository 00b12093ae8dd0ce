// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import io.devportal.keycloak.usermanagement.account.Gate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.validate.ValidationError;

/**
 * Keycloak's user profile, which receives addresses and names normalized, and also fails on our validation errors.
 * Applies to every form in which people enter their own data; what admins and programs write remains unchanged.
 */
final class TypedProfileProvider implements UserProfileProvider {

    private static final Set<UserProfileContext> FORMS = EnumSet.of(
            UserProfileContext.REGISTRATION,
            UserProfileContext.IDP_REVIEW,
            UserProfileContext.UPDATE_PROFILE,
            UserProfileContext.UPDATE_EMAIL,
            UserProfileContext.ACCOUNT);

    private final KeycloakSession session;
    private final UserProfileProvider profiles;

    TypedProfileProvider(KeycloakSession session, UserProfileProvider profiles) {
        this.session = session;
        this.profiles = profiles;
    }

    @Override
    public UserProfile create(UserProfileContext context, UserModel user) {
        return profiles.create(context, user);
    }

    @Override
    public UserProfile create(UserProfileContext context, Map<String, ?> attributes) {
        if (!isTyped(context, attributes)) {
            return profiles.create(context, attributes);
        }
        TypedAnswers answers = new TypedAnswers(session, attributes, null);
        return judged(profiles.create(context, answers.respelled()), answers, null, null);
    }

    @Override
    public UserProfile create(UserProfileContext context, Map<String, ?> attributes, UserModel user) {
        if (!isTyped(context, attributes)) {
            return profiles.create(context, attributes, user);
        }
        // what an identity provider told is as good as typed: nobody has judged it before
        UserModel known = context == UserProfileContext.IDP_REVIEW ? null : user;
        TypedAnswers answers = new TypedAnswers(session, attributes, known);
        return judged(profiles.create(context, answers.respelled(), user), answers, known, user);
    }

    /**
     * The attributes of the profile are fewer than the fields of the form, which has passwords too.
     *
     * @param shown whose data stood in the form, or null for an empty one
     */
    private UserProfile judged(UserProfile profile, TypedAnswers answers, UserModel known, UserModel shown) {
        List<ValidationError> problems = new ArrayList<>(answers.problems());
        boolean isChosen = !session.getContext().getRealm().isRegistrationEmailAsUsername();
        if (isChosen && ChosenLoginName.isAddressOfAnother(profile.getAttributes(), shown)) {
            problems.add(
                    new ValidationError(TypedProfileProviderFactory.ID, UserModel.USERNAME, ChosenLoginName.PROBLEM));
        }
        StorableCharacters letters = new StorableCharacters(session);
        profile.getAttributes().toMap().forEach((name, values) -> {
            boolean isKnown = known != null
                    && values.equals(known.getAttributeStream(name).toList());
            if (!isKnown && !letters.hold(name, values)) {
                problems.add(new ValidationError(TypedProfileProviderFactory.ID, name, StorableCharacters.PROBLEM));
            }
        });
        return new JudgedProfile(profile, problems);
    }

    private boolean isTyped(UserProfileContext context, Map<String, ?> attributes) {
        RealmModel realm = session.getContext().getRealm();
        return attributes != null && realm != null && FORMS.contains(context) && Gate.isActiveIn(realm);
    }

    @Override
    public UPConfig getConfiguration() {
        return profiles.getConfiguration();
    }

    @Override
    public void setConfiguration(UPConfig configuration) {
        profiles.setConfiguration(configuration);
    }

    @Override
    public void close() {}
}
