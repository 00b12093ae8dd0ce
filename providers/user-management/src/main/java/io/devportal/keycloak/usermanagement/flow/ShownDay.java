// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.flow;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Formats a date for a page: in the reader's language, and in the server's time zone, because theirs is unknown.
 *
 * @param reader null while nobody is known
 */
public record ShownDay(KeycloakSession session, UserModel reader) {

    /** @param timestamp milliseconds since the epoch */
    public String of(long timestamp) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(session.getContext().resolveLocale(reader))
                .format(Instant.ofEpochMilli(timestamp).atZone(ZoneId.systemDefault()));
    }
}
