// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.AccessToken;

/** E-22: a claim that others rely on is never ours. */
class ClaimNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal_roles",
                "groups",
                "roles",
                "_x",
                "custom:group",
                "https://example.com/roles",
                "urn:example:roles",
                "subject"
            })
    void aNameOfItsOwnIsTaken(String name) throws InvalidSetting {
        assertThat(ClaimName.parse(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sub",
                "aud",
                "organization",
                "realm_access",
                "realm_access.roles",
                "resource_access.portal.roles",
                "email",
                "allowed-origins",
                "active",
                "organization\\.x"
            })
    void aNameThatMeansSomethingIsReserved(String name) {
        assertThatThrownBy(() -> ClaimName.parse(name)).hasMessageContaining("reserved");
    }

    static List<String> claimsOfKeycloak() {
        return Stream.<Class<?>>iterate(AccessToken.class, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(JsonProperty.class))
                .map(ClaimNameTest::name)
                .toList();
    }

    private static String name(Field field) {
        String name = field.getAnnotation(JsonProperty.class).value();
        return name.isEmpty() ? field.getName() : name;
    }

    @ParameterizedTest
    @MethodSource("claimsOfKeycloak")
    void everyClaimThatKeycloakWritesIsReserved(String name) {
        assertThatThrownBy(() -> ClaimName.parse(name)).hasMessageContaining("reserved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "portal.roles", "1a", "a b", "a\"b", "portal\\.roles", "rôles", "a\n", "ftp://a.b"})
    void aNameThatIsMisreadIsRefused(String name) {
        assertThatThrownBy(() -> ClaimName.parse(name))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageNotContainingAny("{", "}", "'");
    }

    @Test
    void aNameHasALength() throws InvalidSetting {
        assertThat(ClaimName.parse("a".repeat(255))).hasSize(255);
        assertThatThrownBy(() -> ClaimName.parse("a".repeat(256))).hasMessageContaining("at most 255");
    }
}
