// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.mailserver;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.mailserver.MailServerService.Shown;
import java.util.Locale;

/**
 * The mail server, without its password.
 *
 * @param host absent while the realm has no mail server
 * @param encryption none, starttls or tls
 * @param authentication none, password or token
 * @param passwordSet whether there is a password
 * @param editable whether the caller may change it
 * @param readOnlyBecause FIXED_BY_SERVER, OTHER_SENDER or TOKEN; absent where it depends on the caller alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailServerRepresentation(
        String host,
        int port,
        String encryption,
        String from,
        String fromDisplayName,
        String replyTo,
        String replyToDisplayName,
        String envelopeFrom,
        String authentication,
        String user,
        boolean passwordSet,
        boolean editable,
        String readOnlyBecause) {

    static MailServerRepresentation of(Shown shown) {
        MailServer server = shown.server();
        return new MailServerRepresentation(
                text(server, MailServer.HOST),
                port(server.port()),
                name(server.encryption()),
                text(server, MailServer.FROM),
                text(server, "fromDisplayName"),
                text(server, "replyTo"),
                text(server, "replyToDisplayName"),
                text(server, "envelopeFrom"),
                name(server.authentication()),
                text(server, MailServer.USER),
                server.hasPassword(),
                shown.isEditable(),
                shown.readOnly().map(ReadOnlyReason::name).orElse(null));
    }

    private static String text(MailServer server, String name) {
        return server.text(name).orElse(null);
    }

    /** The Admin API stores any text; 0 for one that is no number. */
    private static int port(String text) {
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
