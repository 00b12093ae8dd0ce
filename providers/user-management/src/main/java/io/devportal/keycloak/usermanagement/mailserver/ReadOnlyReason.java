// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.mailserver;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.background.ServerSwitch;
import io.devportal.keycloak.usermanagement.mailserver.MailServer.Authentication;
import java.util.Map;
import java.util.Optional;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;

/** Why nobody can change the mail server of a realm through the API. G6. */
enum ReadOnlyReason {
    /** Whoever runs the server says so: the values come with realm files or other tools, which would undo a change. */
    FIXED_BY_SERVER("The server was started with the option "
            + ServerSwitch.FIXED_MAIL_SERVER.option()
            + ", because the mail server is set elsewhere. Ask whoever runs the server."),
    /** Keycloak sends with an extension, which need not read these values. */
    OTHER_SENDER("An extension other than Keycloak's own sends this server's mails. Ask whoever runs the server."),
    /** What belongs to a token is more than this document has. */
    TOKEN(
            "This mail server is signed in to with a token. Change it under Realm settings > Email in the Admin Console.");

    private static final String OWN_SENDER = "default";

    private final String sentence;

    ReadOnlyReason(String sentence) {
        this.sentence = sentence;
    }

    /** Empty when it can be changed. */
    static Optional<ReadOnlyReason> to(KeycloakSession session, MailServer server) {
        if (ServerSwitch.FIXED_MAIL_SERVER.isOn()) {
            return Optional.of(FIXED_BY_SERVER);
        }
        if (!OWN_SENDER.equals(session.getKeycloakSessionFactory()
                .getProviderFactory(EmailSenderProvider.class)
                .getId())) {
            return Optional.of(OTHER_SENDER);
        }
        return server.authentication() == Authentication.TOKEN ? Optional.of(TOKEN) : Optional.empty();
    }

    static Denial readOnly(ReadOnlyReason reason) {
        return new Denial(Kind.CONFLICT, "mail_server_read_only", reason.sentence, Map.of("reason", reason.name()));
    }
}
