// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import java.util.Arrays;
import java.util.List;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.AbstractUserRepresentation;
import org.keycloak.userprofile.AttributeChangeListener;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.userprofile.ValidationException.ValidationExceptionBuilder;
import org.keycloak.validate.ValidationError;

/** A profile of Keycloak's with what we found wrong besides. Nothing is stored while there is a problem. */
final class JudgedProfile implements UserProfile {

    private final UserProfile profile;
    private final List<ValidationError> problems;

    JudgedProfile(UserProfile profile, List<ValidationError> problems) {
        this.profile = profile;
        this.problems = problems;
    }

    @Override
    public void validate() {
        if (problems.isEmpty()) {
            profile.validate();
            return;
        }
        ValidationExceptionBuilder all = new ValidationExceptionBuilder();
        problems.forEach(all);
        try {
            profile.validate();
        } catch (ValidationException e) {
            // one sentence for each field: ours says what to do
            e.getErrors().stream()
                    .filter(error -> problems.stream()
                            .noneMatch(ours -> ours.getInputHint().equals(error.getAttribute())))
                    .map(JudgedProfile::again)
                    .forEach(all);
        }
        throw all.build();
    }

    private static ValidationError again(ValidationException.Error error) {
        Object[] withAttribute = error.getMessageParameters();
        Object[] parameters =
                Arrays.copyOfRange(withAttribute, Math.min(1, withAttribute.length), withAttribute.length);
        return new ValidationError(
                TypedProfileProviderFactory.ID, error.getAttribute(), error.getMessage(), parameters);
    }

    @Override
    public UserModel create() {
        return create(true);
    }

    @Override
    public UserModel create(boolean validate) {
        refuseProblems();
        return profile.create(validate);
    }

    @Override
    public void update(boolean removeAttributes, AttributeChangeListener... changeListener) {
        refuseProblems();
        profile.update(removeAttributes, changeListener);
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            validate();
        }
    }

    @Override
    public Attributes getAttributes() {
        return profile.getAttributes();
    }

    @Override
    public <R extends AbstractUserRepresentation> R toRepresentation(boolean full) {
        return profile.toRepresentation(full);
    }
}
