// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The texts of the console among the messages of a theme: one bundle for each room, whose name its keys begin with. Pure. */
final class ConsoleTexts {
    /** Before the name of the room. */
    static final String PREFIX = "portalConsole";

    /** What every view needs. */
    static final List<String> EVERYWHERE = List.of("base", "parts", "denials");

    static final List<String> ROOMS =
            List.of("requests", "users", "organizations", "mails", "settings", "health", "findings", "csv");

    private ConsoleTexts() {}

    /** By key without the prefix, as the modules name them: {@code requestsTitle} for {@code portalConsoleRequestsTitle}. */
    static Map<String, String> of(Properties messages, Collection<String> rooms) {
        Map<String, String> texts = new TreeMap<>();
        for (String key : messages.stringPropertyNames()) {
            if (key.startsWith(PREFIX) && key.length() > PREFIX.length()) {
                int start = PREFIX.length();
                String name = Character.toLowerCase(key.charAt(start)) + key.substring(start + 1);
                if (rooms.stream().anyMatch(name::startsWith)) {
                    texts.put(name, messages.getProperty(key));
                }
            }
        }
        return texts;
    }
}
