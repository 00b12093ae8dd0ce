// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.sender.OtherSenderFactory;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailSenderProviderFactory;

/** Where the mail server of a realm comes from elsewhere, everybody reads it and nobody changes it. */
@Tag("mail")
@PortalTest
final class FixedMailServerIT {
    @AutoClose
    private static final Installation installation = new Installation();

    private final Mailbox mailbox;

    FixedMailServerIT(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Test // G6
    void withTheOptionOfTheServerNobodyChangesIt() {
        installation.withOptions(Map.of("spi-realm-restapi-extension--portal--fixed-mail-server", "true"));

        isReadOnly("FIXED_BY_SERVER", "fixed-mail-server");
    }

    @Test // G6
    void withASenderOfSomebodyElseNobodyChangesIt() {
        installation.withAlso(OtherSenderFactory.class, EmailSenderProviderFactory.class);

        isReadOnly("OTHER_SENDER", "An extension other than");
    }

    private void isReadOnly(String reason, String sentence) {
        try (PortalRealm realm = installation.newRealm(mailbox)) {
            Api admin = realm.as(MailServerSettingsIT.whoManagesTheRealm(realm), People.PASSWORD);
            Map<String, String> before = realm.admin().toRepresentation().getSmtpServer();

            JsonNode shown = admin.get(MailServerSettingsIT.PATH).expect(200).json();

            assertThat(shown.path("editable").asBoolean()).isFalse();
            assertThat(shown.path("readOnlyBecause").asText()).isEqualTo(reason);
            assertThat(shown.path("host").asText()).isNotEmpty();
            assertThat(admin.put(MailServerSettingsIT.PATH, "{\"host\":\"evil.example\"}")
                            .expect(409)
                            .body())
                    .contains("mail_server_read_only", sentence);
            assertThat(realm.admin().toRepresentation().getSmtpServer()).isEqualTo(before);
        }
    }
}
