// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.theme.ThemeResourceProvider;
import org.keycloak.theme.ThemeResourceProviderFactory;

/**
 * Adds the files of the console to the resources of every theme, which Keycloak (26.7.5) compresses and lets browsers
 * cache, and its texts to the messages of every theme, where a theme and the realm's localization can override them.
 */
public final class ConsoleThemeResources implements ThemeResourceProviderFactory, ThemeResourceProvider {
    @Override
    public InputStream getResourceAsStream(String path) {
        byte[] content = ConsoleFiles.isBelow(path) ? ConsoleFiles.all().content(path) : null;
        return content == null ? null : new ByteArrayInputStream(content);
    }

    @Override
    public Properties getMessages(String baseBundlename, Locale locale) throws IOException {
        Properties messages = new Properties();
        if (baseBundlename.equals("messages")) {
            List<String> keys = lines("keys");
            List<String> texts = lines("texts_" + locale);
            StringBuilder bundle = new StringBuilder();
            for (int i = 0; i < texts.size(); i++) {
                // a plural that this language has not
                if (!texts.get(i).isEmpty()) {
                    bundle.append(keys.get(i)).append('=').append(texts.get(i)).append('\n');
                }
            }
            messages.load(new StringReader(bundle.toString()));
        }
        return messages;
    }

    /** Of a file that the build made of all groups; none where there is no such language. */
    private static List<String> lines(String file) throws IOException {
        try (InputStream in =
                ConsoleThemeResources.class.getClassLoader().getResourceAsStream("portal-console/texts/" + file)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        }
    }

    /** The page itself is a template as all others of the jar. */
    @Override
    public URL getTemplate(String name) {
        return null;
    }

    @Override
    public ThemeResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getId() {
        return "portal-console";
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
