// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of {@code docs/how-to/portals}: the configuration on it is what the tests use. */
public record Guide(String text) {

    public static Guide named(String name) {
        try {
            return new Guide(Files.readString(Path.of("../docs/how-to/portals", name + ".md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first block of code in this language. */
    public String block(String language) {
        return blocks(language).get(0);
    }

    /** All blocks of code in this language, in the order of the page. */
    public List<String> blocks(String language) {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    public JsonNode json(int index) {
        try {
            return new ObjectMapper().readTree(blocks("json").get(index));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, String> properties() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(block("properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
