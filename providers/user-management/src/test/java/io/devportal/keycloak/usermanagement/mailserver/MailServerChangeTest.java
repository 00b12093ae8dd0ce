// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.mailserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.mailserver.MailServerResource.MailServerChangeRepresentation;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailServerChangeTest {
    private static final MailServer PLAIN =
            new MailServer(Map.of("host", "mail.example", "from", "portal@acme.example", "timeout", "7000"));
    private static final MailServer WITH_PASSWORD = new MailServer(Map.of(
            "host", "mail.example",
            "port", "587",
            "from", "portal@acme.example",
            "starttls", "true",
            "auth", "true",
            "user", "portal",
            "password", "s3cret"));

    @Test
    void whatIsNotNamedStays() {
        MailServer changed =
                change(WITH_PASSWORD, "{\"fromDisplayName\":\" Portal  of Acme \",\"replyTo\":\"Help@Acme.example\"}");

        assertThat(changed.stored())
                .containsEntry("fromDisplayName", "Portal of Acme")
                .containsEntry("replyTo", "help@acme.example")
                .containsEntry("password", "s3cret")
                .containsEntry("starttls", "true");
        assertThat(change(PLAIN, "{\"port\":2525}").stored())
                .containsEntry("timeout", "7000")
                .containsEntry("port", "2525");
    }

    @ParameterizedTest(name = "{0}: {1}") // E-10
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"host\":\"evil.example\"}",
                "{\"port\":25}",
                "{\"user\":\"other\"}",
                "{\"encryption\":\"none\"}",
                "{\"encryption\":\"tls\"}",
            })
    void aPasswordGoesNowhereElseThanItWasEnteredFor(String json) {
        assertRefused(WITH_PASSWORD, json, "password");

        String again = json.replace("}", ",\"password\":\"new\"}");
        assertThat(change(WITH_PASSWORD, again).stored()).containsEntry("password", "new");
    }

    @Test
    void withoutAuthenticationNoPasswordIsKept() {
        assertThat(change(WITH_PASSWORD, "{\"authentication\":\"none\"}").stored())
                .containsEntry("auth", "false")
                .doesNotContainKeys("user", "password");
        assertRefused(PLAIN, "{\"authentication\":\"password\",\"user\":\"portal\"}", "password");
        assertRefused(PLAIN, "{\"authentication\":\"password\",\"password\":\"x\"}", "user");
        assertThat(change(PLAIN, "{\"authentication\":\"password\",\"user\":\"portal\",\"password\":\"x\"}")
                        .hasPassword())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"host\":\"\"};                        host",
                "{\"host\":\"a b\"};                     host",
                "{\"host\":\"mail.example/\"};           host",
                "{\"host\":\"a\\r\\nb\"};                host",
                "{\"port\":0};                           port",
                "{\"port\":65536};                       port",
                "{\"from\":\"\"};                        from",
                "{\"from\":\"nobody\"};                  from",
                "{\"from\":\"a@b.example\\nBcc: x@y.z\"}; from",
                "{\"replyTo\":\"nobody\"};               replyTo",
                "{\"fromDisplayName\":\"a\\u0007b\"};    fromDisplayName",
                "{\"encryption\":\"TLS\"};               encryption",
                "{\"authentication\":\"token\"};         authentication",
                "{\"authentication\":\"none\",\"password\":\"x\"}; password",
                "{\"password\":\"\"};                    password",
                "{\"password\":\"${vault.smtp}\"};       password",
                "{\"debug\":\"true\"};                   debug",
            })
    void whatIsNotGoodIsNamed(String json, String field) {
        assertRefused(WITH_PASSWORD, json, field);
    }

    @Test
    void aMailServerWithoutHostAndSenderIsNone() {
        assertThat(new MailServer(null).isComplete()).isFalse();
        assertRefused(new MailServer(Map.of()), "{\"host\":\"mail.example\"}", "from");
        assertThat(change(new MailServer(Map.of()), "{\"host\":\"mail.example\",\"from\":\"a@b.example\"}")
                        .isComplete())
                .isTrue();
    }

    private static void assertRefused(MailServer before, String json, String field) {
        assertThatThrownBy(() -> change(before, json)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.denial().details())
                .isEqualTo(Map.of(Denial.FIELD, field)));
    }

    private static MailServer change(MailServer before, String json) {
        return new JsonBody(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .read(MailServerChangeRepresentation.class)
                .change()
                .of(before, false);
    }
}
