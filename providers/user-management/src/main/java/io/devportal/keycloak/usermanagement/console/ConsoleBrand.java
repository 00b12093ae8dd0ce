// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import io.devportal.keycloak.usermanagement.branding.RealmLogo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/**
 * What the theme and the realm say about the look of the console, as they do for the sign-in pages. Empty for themes
 * without our tokens, such as Keycloak's own.
 *
 * @param styles addresses of what comes behind our own style sheet
 * @param logo address, also of {@code data:}; null for the drawn mark
 * @param light accent of the light scheme as {@code #rrggbb}, or null
 * @param dark that of the dark scheme
 */
record ConsoleBrand(List<String> styles, String logo, String light, String dark) {
    /** Colours, sizes and typefaces; the sign-in pages of the theme load the same file. */
    static final String TOKENS = "css/tokens.css";

    private static final String LOGO = "portalLogo";
    private static final String STYLES = "portalConsoleStyles";
    private static final String VERSION = "portalVersion";
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /**
     * @param resources address of the theme's files, with a slash at the end
     * @param own the tokens that the console's style sheet begins with
     */
    static ConsoleBrand of(Theme theme, RealmModel realm, String resources, byte[] own) throws IOException {
        // as the sign-in pages ask for them
        String version = "?v=" + property(theme, VERSION);
        String logo = property(theme, LOGO);
        return new ConsoleBrand(
                Stream.concat(
                                isOther(theme, own) ? Stream.of(TOKENS) : Stream.empty(),
                                Arrays.stream(property(theme, STYLES).split("\\s+")))
                        .filter(ConsoleBrand::isBelowTheTheme)
                        .map(style -> resources + style + version)
                        .toList(),
                new RealmLogo(realm).address().orElse(isBelowTheTheme(logo) ? resources + logo : null),
                colour(realm.getAttribute("portal.brandColor")),
                colour(realm.getAttribute("portal.brandColorDark")));
    }

    private static boolean isOther(Theme theme, byte[] own) throws IOException {
        try (InputStream tokens = theme.getResourceAsStream(TOKENS)) {
            return tokens != null && !Arrays.equals(own, tokens.readAllBytes());
        }
    }

    private static String property(Theme theme, String key) throws IOException {
        return theme.getProperties().getProperty(key, "").strip();
    }

    private static boolean isBelowTheTheme(String path) {
        return !path.isEmpty() && !path.startsWith("/") && !path.contains("..") && !path.contains(":");
    }

    private static String colour(String value) {
        return value != null && COLOUR.matcher(value).matches() ? value : null;
    }
}
