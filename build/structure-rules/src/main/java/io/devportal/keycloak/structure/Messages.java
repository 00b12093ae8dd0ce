// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The messages of pages and mails: ours in English, and Keycloak's own. */
public final class Messages {

    static final Path FOLDER = Jar.RESOURCES.resolve("theme-resources/messages");

    /** Names of Keycloak's own roles and clients, its command line, its mails as they were, and what our pages do not show. */
    private static final Pattern NOT_FOR_PEOPLE = Pattern.compile("(role|client)_.*|(console|openshift|impersonate).*"
            + "|(credentialOffer|verifiableCredentialOffer|naturalPerson|did).*|usb|nfc|(loginTitle|errorTitle|oauthGrantTitle)Html"
            + "|\\w+Body\\w*|event\\w+Html|emailTest\\w*");

    private Messages() {}

    public static Map<String, String> english() {
        return texts(FOLDER.resolve("messages_en.properties"));
    }

    /** @param type login or email */
    static Map<String, String> keycloaks(String type) {
        return keycloaks(type, "en");
    }

    private static Map<String, String> keycloaks(String type, String language) {
        // Keycloak (26.7.5) names the file of zh-CN by its script
        String name = language.equals("zh_CN") ? "zh_Hans" : language;
        String location = "/theme/base/" + type + "/messages/messages_" + name + ".properties";
        try (InputStream file = Messages.class.getResourceAsStream(location)) {
            return file == null ? Map.of() : texts(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * English texts of Keycloak that people can see and would read in English, because neither Keycloak's theme "base" nor
     * ours has them in a language. In the order of their keys.
     *
     * @param type login or email
     * @param ours texts of our theme in English
     */
    public static Map<String, String> lackingInKeycloak(String type, Path ours, String language) {
        Map<String, String> lacking = new TreeMap<>(keycloaks(type));
        lacking.keySet().removeAll(keycloaks(type, language).keySet());
        lacking.keySet().removeAll(texts(ours).keySet());
        lacking.keySet().removeIf(NOT_FOR_PEOPLE.asMatchPredicate());
        return lacking;
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
