// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import freemarker.cache.URLTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The e-mail theme as Keycloak (26.7.5) puts it together, without a server: a child theme, ours, Keycloak's base, and the templates
 * and texts of this jar below them.
 *
 * @param child folder of a theme on top, or null
 * @param localization texts of the realm, which come before all others
 */
record PreviewTheme(Path child, Map<String, String> localization) {
    static final Path OURS = Path.of("../../themes/src/main/resources/theme/developer-portal/email");
    static final Path OF_THIS_JAR = Path.of("src/main/resources/theme-resources");
    private static final String BASE = "/theme/base/email/";

    static PreviewTheme plain() {
        return new PreviewTheme(null, Map.of());
    }

    String write(String template, Map<String, Object> model) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateLoader(new URLTemplateLoader() {
            @Override
            protected URL getURL(String name) {
                return find(name);
            }
        });
        StringWriter written = new StringWriter();
        try {
            configuration.getTemplate(template, "UTF-8").process(model, written);
        } catch (IOException | TemplateException e) {
            throw new AssertionError(template + ": " + e.getMessage(), e);
        }
        return written.toString();
    }

    private URL find(String name) {
        return Stream.of(child, OURS, OF_THIS_JAR.resolve("templates"))
                .filter(Objects::nonNull)
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .map(PreviewTheme::url)
                .findFirst()
                .orElseGet(() -> PreviewTheme.class.getResource(BASE + name));
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** English where there is nothing else. */
    Properties texts(Locale locale) {
        Properties texts = new Properties();
        for (Locale each : List.of(Locale.ENGLISH, locale)) {
            String file = "messages/messages_" + each.toLanguageTag().replace('-', '_') + ".properties";
            load(texts, OF_THIS_JAR.resolve(file));
            load(texts, PreviewTheme.class.getResource(BASE + file));
            load(texts, OURS.resolve(file));
            if (child != null) {
                load(texts, child.resolve(file));
            }
        }
        texts.putAll(localization);
        return texts;
    }

    Properties properties() {
        Properties properties = new Properties();
        load(properties, OURS.resolve("theme.properties"));
        return properties;
    }

    private static void load(Properties into, Path file) {
        if (Files.exists(file)) {
            load(into, url(file));
        }
    }

    private static void load(Properties into, URL file) {
        if (file == null) {
            return;
        }
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            into.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
