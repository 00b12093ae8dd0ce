// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** Finds the column of a title: the documented name, or the console's label in one of the languages of the realm. */
final class TranslatedTitles implements Function<String, Optional<Column>> {
    private static final String KEY = "portalConsoleCsvHeading.";

    private final KeycloakSession session;
    /** Null until the first title that is not documented: all texts of a theme are read for it, once for each language. */
    private Map<String, Column> columns;

    TranslatedTitles(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Column> apply(String title) {
        return Column.titled(title).or(() -> Optional.ofNullable(columns().get(Column.letters(title))));
    }

    private Map<String, Column> columns() {
        if (columns == null) {
            columns = new HashMap<>();
            languages().sorted().map(this::messages).forEach(messages -> {
                for (Column column : Column.values()) {
                    String title = messages.getProperty(KEY + column.label());
                    if (title != null) {
                        columns.putIfAbsent(Column.letters(title), column);
                    }
                }
            });
        }
        return columns;
    }

    private Stream<String> languages() {
        RealmModel realm = session.getContext().getRealm();
        return realm.isInternationalizationEnabled() ? realm.getSupportedLocalesStream() : Stream.empty();
    }

    private Properties messages(String language) {
        try {
            return session.theme()
                    .getTheme(Theme.Type.LOGIN)
                    .getEnhancedMessages(session.getContext().getRealm(), Locale.forLanguageTag(language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
