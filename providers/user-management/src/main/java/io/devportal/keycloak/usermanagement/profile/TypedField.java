// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import io.devportal.keycloak.usermanagement.text.EmailAddress;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import io.devportal.keycloak.usermanagement.text.PersonName;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;

/** The fields that every account has, each with its normalization. */
public enum TypedField {
    EMAIL(UserModel.EMAIL, written -> new EmailAddress(written).text()),
    FIRST_NAME(UserModel.FIRST_NAME, written -> new PersonName(written).text()),
    LAST_NAME(UserModel.LAST_NAME, written -> new PersonName(written).text()),
    USERNAME(UserModel.USERNAME, HarmlessText::typed);

    private final String attribute;
    private final Function<String, String> spelling;

    TypedField(String attribute, Function<String, String> spelling) {
        this.attribute = attribute;
        this.spelling = spelling;
    }

    /** The field of that name, with or without the prefix that Keycloak lets forms use; empty for any other. */
    static Optional<TypedField> of(String name) {
        return Arrays.stream(values())
                .filter(field ->
                        name.equals(field.attribute) || name.equals(Constants.USER_ATTRIBUTES_PREFIX + field.attribute))
                .findFirst();
    }

    /**
     * Respells the answers of a form, in the form itself: whatever step reads them afterwards, and the event that it writes,
     * sees the same. QuarkusHttpRequest (26.7.5) reads a form once and gives all the same map.
     */
    public static void respell(MultivaluedMap<String, String> form) {
        for (String name : List.copyOf(form.keySet())) {
            of(name).ifPresent(field ->
                    form.put(name, form.get(name).stream().map(field::respell).toList()));
        }
    }

    String attribute() {
        return attribute;
    }

    String respell(String written) {
        return written == null ? null : spelling.apply(written);
    }
}
