// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest { // E-17
    private final Cursor cursor = cursor("secret", "realm\nmara\n/users\n{state=[ACTIVE]}");
    private final String text = cursor.after(List.of("ada@globex.example", "", "ß😀"));

    private static Cursor cursor(String secret, String question) {
        return new Cursor(new SecretKeySpec(secret.getBytes(), "HmacSHA512"), question);
    }

    @Test
    void itGoesOnWhereTheLastPageEnded() {
        assertThat(cursor.position(text)).containsExactly("ada@globex.example", "", "ß😀");
    }

    @Test
    void theFirstPageHasNone() {
        assertThat(cursor.position(null)).isNull();
    }

    @Test
    void itCanStandInAnAddress() {
        assertThat(text).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "realm\nlena\n/users\n{state=[ACTIVE]}",
                "other\nmara\n/users\n{state=[ACTIVE]}",
                "realm\nmara\n/registration-requests\n{state=[ACTIVE]}",
                "realm\nmara\n/users\n{}",
            })
    void itIsOfNoUseForAnotherQuestion(String question) {
        assertRefused(cursor("secret", question), text);
    }

    @Test
    void nobodyElseWritesOne() {
        assertRefused(cursor("guessed", "realm\nmara\n/users\n{state=[ACTIVE]}"), text);
    }

    @Test
    void notOneBitMayDiffer() {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertRefused(cursor, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "AQ",
                "AAAA",
                "null",
                "' or 1=1 --",
                "\0",
                "%",
                "ÄÖ",
                "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void garbageIsRefused(String garbage) {
        assertRefused(cursor, garbage);
    }

    @Test
    void neitherIsAVeryLongOneRead() {
        assertRefused(cursor, "A".repeat(100_000));
    }

    private static void assertRefused(Cursor cursor, String text) {
        assertThatThrownBy(() -> cursor.position(text)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.denial().kind())
                .isEqualTo(Kind.INVALID));
    }
}
