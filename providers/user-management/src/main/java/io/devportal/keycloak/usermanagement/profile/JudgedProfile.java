// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import java.util.Arrays;
import java.util.List;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.AbstractUserRepresentation;
import org.keycloak.services.messages.Messages;
import org.keycloak.userprofile.AttributeChangeListener;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.userprofile.ValidationException.ValidationExceptionBuilder;
import org.keycloak.validate.ValidationError;

/** A profile of Keycloak's with our own validation errors added. Nothing is stored while there are any. */
final class JudgedProfile implements UserProfile {

    private final UserProfile profile;
    private final List<ValidationError> problems;
    private boolean isValid;

    JudgedProfile(UserProfile profile, List<ValidationError> problems) {
        this.profile = profile;
        this.problems = problems;
    }

    @Override
    public void validate() {
        if (problems.isEmpty()) {
            validateProfile();
            isValid = true;
            return;
        }
        ValidationExceptionBuilder all = new ValidationExceptionBuilder();
        problems.forEach(all);
        try {
            validateProfile();
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

    private void validateProfile() {
        try {
            profile.validate();
        } catch (ModelDuplicateException e) {
            // DuplicateEmailValidator (26.7.4) cannot say that several accounts have an address
            throw eachFieldForItself();
        }
    }

    @SuppressWarnings("unchecked")
    private ValidationException eachFieldForItself() {
        ValidationExceptionBuilder all = new ValidationExceptionBuilder();
        Attributes fields = profile.getAttributes();
        for (String field : fields.nameSet()) {
            try {
                fields.validate(field, all);
            } catch (ModelDuplicateException e) {
                all.accept(new ValidationError(
                        TypedProfileProviderFactory.ID,
                        field,
                        UserModel.USERNAME.equals(field) ? Messages.USERNAME_EXISTS : Messages.EMAIL_EXISTS));
            }
        }
        return all.build();
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
        if (validate || !problems.isEmpty()) {
            refuseProblems();
        }
        return profile.create(validate);
    }

    @Override
    public void update(boolean removeAttributes, AttributeChangeListener... changeListener) {
        refuseProblems();
        profile.update(removeAttributes, changeListener);
    }

    private void refuseProblems() {
        if (!isValid) {
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
