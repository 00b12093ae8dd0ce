// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import freemarker.cache.URLTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Our login theme as Keycloak puts it together, from the sources: the theme, its parent "base", and what our jars bring. */
final class LoginTheme {
    private static final Path OURS = Path.of("../themes/src/main/resources/theme/developer-portal/login");
    private static final List<Path> JARS = List.of(
            Path.of("../providers/user-management/src/main/resources/theme-resources"),
            Path.of("../providers/regex-password-policy/src/main/resources/theme-resources"),
            Path.of("../providers/organization-roles/src/main/resources/theme-resources"));
    private static final String BASE = "/theme/base/login/";

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_32);
    private final Properties texts = new Properties();
    private final Properties properties = new Properties();

    LoginTheme(Locale language) throws IOException {
        freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
        freemarker.setLocalizedLookup(false);
        freemarker.setTemplateLoader(new URLTemplateLoader() {
            @Override
            protected URL getURL(String name) {
                return template(name);
            }
        });
        load(properties, Files.newBufferedReader(OURS.resolve("theme.properties")));
        for (String tag : List.of("en", language.getLanguage())) {
            URL base = LoginTheme.class.getResource(BASE + "messages/messages_" + tag + ".properties");
            if (base != null) {
                load(texts, new InputStreamReader(base.openStream(), StandardCharsets.UTF_8));
            }
            for (Path jar : JARS) {
                loadIfThere(jar.resolve("messages/messages_" + tag + ".properties"));
            }
            loadIfThere(OURS.resolve("messages/messages_" + tag + ".properties"));
        }
    }

    private void loadIfThere(Path file) throws IOException {
        if (Files.exists(file)) {
            load(texts, Files.newBufferedReader(file));
        }
    }

    private static void load(Properties into, Reader reader) throws IOException {
        try (reader) {
            into.load(reader);
        }
    }

    private static URL template(String name) {
        return first(name, "templates").orElse(null);
    }

    /** A picture, stylesheet or script, by its path below {@code resources}. */
    static Optional<URL> resource(String path) {
        return first("resources/" + path, "");
    }

    private static Optional<URL> first(String path, String folderOfJars) {
        for (Path folder : new Path[] {OURS}) {
            if (Files.exists(folder.resolve(path))) {
                return Optional.of(url(folder.resolve(path)));
            }
        }
        URL base = LoginTheme.class.getResource(BASE + path);
        if (base != null) {
            return Optional.of(base);
        }
        return JARS.stream()
                .map(jar -> jar.resolve(folderOfJars).resolve(path))
                .filter(Files::exists)
                .findFirst()
                .map(LoginTheme::url);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param template with its ending, for example {@code login.ftl} */
    String render(String template, Map<String, Object> model) throws IOException, TemplateException {
        Map<String, Object> all = new HashMap<>(model);
        TemplateMethodModelEx message = this::text;
        all.put("msg", message);
        all.put("advancedMsg", (TemplateMethodModelEx) this::textOfAnAdmin);
        all.put("kcSanitize", (TemplateMethodModelEx) arguments -> arguments.get(0).toString());
        all.put("properties", properties);
        all.put("pageId", template.replace(".ftl", ""));
        Object given = model.get("message");
        if (given instanceof Spoken spoken) {
            all.put("message", Map.of("type", spoken.type(), "summary", say(spoken.key(), spoken.arguments())));
        }
        StringWriter page = new StringWriter();
        Template found = freemarker.getTemplate(template);
        found.process(all, page);
        return page.toString();
    }

    /** A message of the page. */
    record Spoken(String type, String key, Object... arguments) {}

    private Object text(List<?> arguments) {
        return say(
                arguments.get(0).toString(),
                arguments.subList(1, arguments.size()).stream().map(Object::toString).toArray());
    }

    private String say(String key, Object... arguments) {
        String text = texts.getProperty(key);
        return text == null ? key : new MessageFormat(text, Locale.ROOT).format(arguments);
    }

    private Object textOfAnAdmin(List<?> arguments) {
        String text = arguments.get(0).toString();
        return text.startsWith("${") ? say(text.substring(2, text.length() - 1)) : text;
    }
}
