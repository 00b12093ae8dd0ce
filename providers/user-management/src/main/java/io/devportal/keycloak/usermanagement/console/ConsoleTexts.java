// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The texts of the console among the messages of a theme. Pure. */
final class ConsoleTexts {
    static final String PREFIX = "portalConsole";

    private ConsoleTexts() {}

    /** By key without the prefix, as the modules name them: {@code requestsTitle} for {@code portalConsoleRequestsTitle}. */
    static Map<String, String> of(Properties messages) {
        Map<String, String> texts = new TreeMap<>();
        for (String key : messages.stringPropertyNames()) {
            if (key.startsWith(PREFIX) && key.length() > PREFIX.length()) {
                int start = PREFIX.length();
                texts.put(
                        Character.toLowerCase(key.charAt(start)) + key.substring(start + 1), messages.getProperty(key));
            }
        }
        return texts;
    }
}
