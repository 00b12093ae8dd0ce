// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserChangeRepresentationTest {

    @ParameterizedTest // E-16, L35, L37
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"username\":\"x\"};                      username",
                "{\"id\":\"x\"};                            id",
                "{\"emailVerified\":true};                  emailVerified",
                "{\"credentials\":[]};                      credentials",
                "{\"requiredActions\":[]};                  requiredActions",
                "{\"federationLink\":\"x\"};                federationLink",
                "{\"realmRoles\":[\"admin\"]};              realmRoles",
                "{\"role\":\"org-admin\"};                  role",
                "{\"role\":\"\"};                           role",
                "{\"attributes\":{\"username\":[\"x\"]}};   username",
                "{\"attributes\":{\"email\":[\"x@y.z\"]}};  email",
                "{\"attributes\":{\"phone\":[null]}};       phone",
                "{\"attributes\":{\"phone\":null}};         phone",
            })
    void whatIsNoneOfItIsRefusedByItsName(String json, String field) {
        assertThatThrownBy(() -> change(json)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.denial().details())
                .containsEntry(Denial.FIELD, field));
    }

    @ParameterizedTest // E-16
    @ValueSource(
            strings = {
                "{\"firstName\":1}",
                "{\"attributes\":[]}",
                "{\"attributes\":{\"phone\":\"1\"}}",
                "{\"attributes\":{\"phone\":[1]}}",
                "[]",
                "null",
                ""
            })
    void anotherTypeIsRefused(String json) {
        assertThatThrownBy(() -> change(json)).isInstanceOf(Refusal.class);
    }

    private static UserChangeRepresentation change(String json) {
        return new JsonBody(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .read(UserChangeRepresentation.class)
                .checked();
    }
}
