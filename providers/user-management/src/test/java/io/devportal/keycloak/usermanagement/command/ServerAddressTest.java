// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** B18: a password leaves this machine encrypted only. */
class ServerAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example.com",
                "https://login.example.com:8443/auth/",
                "http://localhost:8080",
                "http://127.0.0.1:8080",
                "http://[::1]:8080"
            })
    void isTaken(String typed) {
        assertThat(ServerAddress.of(typed, false).base()).isEqualTo(typed.replaceFirst("/$", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "http://login.example.com,           begins with http",
        "http://localhost.example.com,       begins with http",
        "http://127.0.0.1.example.com,       begins with http",
        "http://0.0.0.0:8080,                begins with http",
        "https://mara:s3cret@example.com,    no name and no password",
        "http://localhost@example.com,       no name and no password",
        "login.example.com,                  has to be an address",
        "ftp://login.example.com,            has to be an address",
        "https://login.example.com?x=s3cret, has to be an address",
        "https:// login s3cret,              has to be an address"
    })
    void isRefused(String typed, String sentence) {
        assertThatThrownBy(() -> ServerAddress.of(typed, false))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(sentence)
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void httpIsForWhoSaysSo() {
        assertThat(ServerAddress.of("http://keycloak:8080", true).at("/realms/" + ServerAddress.escaped("a b/c")))
                .hasToString("http://keycloak:8080/realms/a%20b%2Fc");
    }
}
