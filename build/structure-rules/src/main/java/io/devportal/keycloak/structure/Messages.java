// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Message files: ours in every language, and Keycloak's own in English. */
public final class Messages {

    private Messages() {}

    /** File name to texts by key. */
    static Map<String, Map<String, String>> ours() {
        return Jar.files(Jar.RESOURCES.resolve("theme-resources/messages"), ".properties").stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString(), Messages::texts, (a, b) -> a, TreeMap::new));
    }

    public static Map<String, String> english() {
        return ours().get("messages_en.properties");
    }

    /** @param type login or email */
    static Map<String, String> keycloaks(String type) {
        String location = "/theme/base/" + type + "/messages/messages_en.properties";
        try (Reader reader =
                new InputStreamReader(Messages.class.getResourceAsStream(location), StandardCharsets.UTF_8)) {
            return texts(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Path file) {
        try {
            return texts(new StringReader(Jar.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }
}
