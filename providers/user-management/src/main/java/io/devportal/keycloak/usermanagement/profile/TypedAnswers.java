// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import io.devportal.keycloak.usermanagement.text.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.validate.ValidationError;

/**
 * Normalizes and validates the input of one form. Values that an account already has remain unchanged, however they
 * are spelled.
 */
final class TypedAnswers {

    private final AddressRules addresses;
    private final UserModel known;
    private final Map<String, Object> respelled = new HashMap<>();
    private final List<ValidationError> problems = new ArrayList<>();

    /** @param known whom the answers are about, or null for somebody new */
    TypedAnswers(KeycloakSession session, Map<String, ?> attributes, UserModel known) {
        this.addresses = new AddressRules(session, session.getContext().getRealm());
        this.known = known;
        attributes.forEach((name, values) -> respelled.put(
                name,
                TypedField.of(name).<Object>map(field -> answers(field, values)).orElse(values)));
    }

    Map<String, Object> respelled() {
        return respelled;
    }

    List<ValidationError> problems() {
        return problems;
    }

    private List<String> answers(TypedField field, Object values) {
        List<String> answers = new ArrayList<>();
        for (Object value : values instanceof List<?> list ? list : List.of(values == null ? "" : values)) {
            answers.add(value == null ? null : answer(field, value.toString()));
        }
        return answers;
    }

    private String answer(TypedField field, String written) {
        if (known != null && written.equalsIgnoreCase(known.getFirstAttribute(field.attribute()))) {
            return written;
        }
        String text = field.respell(written);
        if (!text.isEmpty()) {
            problem(field, text)
                    .ifPresent(message -> problems.add(
                            new ValidationError(TypedProfileProviderFactory.ID, field.attribute(), message)));
        }
        return text;
    }

    private Optional<String> problem(TypedField field, String text) {
        return switch (field) {
            case EMAIL -> addresses.problem(text, known);
            case FIRST_NAME, LAST_NAME ->
                new PersonName(text).isText() ? Optional.empty() : Optional.of("portalNameCharacters");
            case USERNAME -> Optional.empty();
        };
    }
}
