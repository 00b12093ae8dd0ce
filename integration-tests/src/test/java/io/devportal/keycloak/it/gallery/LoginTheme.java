// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import freemarker.cache.URLTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Our login theme as Keycloak puts it together, from the sources: the theme, its parent "base", and what our jars bring. */
final class LoginTheme {
    private static final Path PROJECT = BaseTheme.MODULE.resolve("..").normalize();
    static final Path OURS = PROJECT.resolve("themes/src/main/resources/theme/developer-portal/login");
    private static final List<Path> JARS = Stream.of("user-management", "regex-password-policy", "organization-roles")
            .map(jar -> PROJECT.resolve("providers").resolve(jar).resolve("src/main/resources/theme-resources"))
            .toList();

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_32);
    private final Properties texts = new Properties();
    private Properties spoken = texts;
    private final Properties properties = new Properties();
    private final Path base;
    private final Locale language;

    LoginTheme(BaseTheme base, Locale language) throws IOException {
        this.base = base.folder();
        this.language = language;
        freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
        freemarker.setLocalizedLookup(false);
        freemarker.setTemplateLoader(new URLTemplateLoader() {
            @Override
            protected URL getURL(String name) {
                return template(name);
            }
        });
        load(properties, Files.newBufferedReader(OURS.resolve("theme.properties")));
        properties.setProperty("portalVersion", "sources");
        for (String tag : List.of("en", language.toString())) {
            loadIfThere(this.base.resolve("messages/messages_" + tag + ".properties"));
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

    private URL template(String name) {
        return first(name, "templates").orElse(null);
    }

    /** A picture, stylesheet or script, by its path below {@code resources}. */
    Optional<URL> resource(String path) {
        return first("resources/" + path, "");
    }

    private Optional<URL> first(String path, String folderOfJars) {
        return Stream.concat(Stream.of(OURS, base), JARS.stream().map(jar -> jar.resolve(folderOfJars)))
                .map(folder -> folder.resolve(path))
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

    String render(LoginPage page) throws IOException, TemplateException {
        spoken = new Properties(texts);
        if (page.realmTexts() != null) {
            spoken.putAll(page.realmTexts());
        }
        Map<String, Object> model = page.model(language);
        model.put("msg", (TemplateMethodModelEx) this::text);
        model.put("advancedMsg", (TemplateMethodModelEx) this::textOfAnAdmin);
        model.put("kcSanitize", (TemplateMethodModelEx)
                arguments -> arguments.get(0).toString());
        model.put("properties", properties);
        model.put("pageId", page.template().replace(".ftl", ""));
        model.computeIfPresent("message", (name, given) -> spoken((Map<?, ?>) given));
        model.put("messagesPerField", errors(page.errors() == null ? Map.of() : page.errors()));
        StringWriter html = new StringWriter();
        freemarker.getTemplate(page.template()).process(model, html);
        return html.toString();
    }

    private Map<String, Object> spoken(Map<?, ?> message) {
        Object[] arguments = ((List<?>) message.get("arguments")).toArray();
        return Map.of("type", message.get("type"), "summary", say((String) message.get("key"), arguments));
    }

    private String firstError(List<?> fields, Map<String, String> keys) {
        return fields.stream()
                .filter(field -> keys.containsKey(field.toString()))
                .findFirst()
                .map(field -> say(keys.get(field.toString())))
                .orElse("");
    }

    private Map<String, Object> errors(Map<String, String> keys) {
        TemplateMethodModelEx first = fields -> firstError(fields, keys);
        TemplateMethodModelEx exists = fields -> !first.exec(fields).equals("");
        return Map.of("get", first, "getFirstError", first, "existsError", exists, "exists", exists);
    }

    private Object text(List<?> arguments) {
        return say(
                arguments.get(0).toString(),
                arguments.subList(1, arguments.size()).stream()
                        .map(argument ->
                                argument instanceof TemplateNumberModel ? number(argument) : argument.toString())
                        .toArray());
    }

    private static Object number(Object argument) {
        try {
            return ((TemplateNumberModel) argument).getAsNumber();
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    private String say(String key, Object... arguments) {
        String text = spoken.getProperty(key);
        return text == null ? key : new MessageFormat(text, language).format(arguments);
    }

    private Object textOfAnAdmin(List<?> arguments) {
        String text = arguments.get(0).toString();
        return text.startsWith("${") ? say(text.substring(2, text.length() - 1)) : text;
    }
}
