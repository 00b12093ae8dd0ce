// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTextTest {
    private static final Map<String, String> RIGHT =
            Map.of("host", "mail.globex.example", "port", "587", "from", "portal@globex.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.globex.example",
                "localhost",
                "10.0.0.7",
                "::1",
                "[fe80::1%eth0]",
                "smtp_relay",
                "post.bücher.example"
            })
    void theseAreHosts(String host) {
        assertThat(with("host", host).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "host, ${PORTAL_SMTP_HOST:localhost}, is the text",
        "port, ${PORTAL_SMTP_PORT:1025}, is the text",
        "from, no-reply@${DOMAIN}, is the text",
        "user, ${SMTP_USER}, is the text",
        "host, smtp://mail.globex.example, is not the name of a host",
        "host, mail.globex.example:587, is not the name of a host",
        "host, $(SMTP_HOST), is not the name of a host",
        "host, 'mail globex', is not the name of a host",
        "port, submission, is not a number",
    }) // K-09
    void whatNobodyCanSendToIsNamed(String key, String value, String says) {
        assertThat(with(key, value).problem().orElseThrow().english())
                .startsWith("Mails cannot leave: ")
                .contains('"' + value + '"', says, "Realm settings > Email");
    }

    @Test
    void aPasswordInAVaultIsKeycloaksBusiness() {
        assertThat(with("password", "${vault.smtp}").problem()).isEmpty();
    }

    @Test
    void withoutAPortKeycloakTakesItsOwn() {
        assertThat(new MailServerText(Map.of("host", "mail.globex.example")).problem())
                .isEmpty();
    }

    private static MailServerText with(String key, String value) {
        Map<String, String> settings = new HashMap<>(RIGHT);
        settings.put(key, value);
        return new MailServerText(settings);
    }
}
