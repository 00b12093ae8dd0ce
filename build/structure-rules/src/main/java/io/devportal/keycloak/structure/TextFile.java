// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of texts in one language, {@code name_language.properties}, as somebody wrote it.
 *
 * @param keys in the order of the file, one that stands there twice twice
 */
record TextFile(Path path, List<String> keys, Map<String, String> texts) {

    private static final Pattern NAME = Pattern.compile("([a-z]+)_(\\w+)\\.properties");
    private static final Pattern LINE = Pattern.compile("(?m)^([^#!\\s=:][^\\s=:]*) *=");

    /** @throws NotText when it is not UTF-8 */
    static TextFile read(Path path) {
        try {
            String source = Files.readString(path);
            Properties properties = new Properties();
            properties.load(new StringReader(source));
            List<String> keys = new ArrayList<>();
            Map<String, String> texts = new LinkedHashMap<>();
            Matcher line = LINE.matcher(source);
            while (line.find()) {
                keys.add(line.group(1));
                texts.put(line.group(1), properties.getProperty(line.group(1)));
            }
            return new TextFile(path, List.copyOf(keys), texts);
        } catch (CharacterCodingException e) {
            throw new NotText(path + " is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class NotText extends RuntimeException {
        private static final long serialVersionUID = 1;

        private NotText(String sentence) {
            super(sentence);
        }
    }

    /** Files of texts in a folder, in all languages. */
    static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).matches()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in the name: {@code pt_BR}. */
    static String language(Path file) {
        Matcher name = name(file);
        return name.matches() ? name.group(2) : "";
    }

    static Path in(String language, Path file) {
        Matcher name = name(file);
        return file.resolveSibling((name.matches() ? name.group(1) : "") + "_" + language + ".properties");
    }

    private static Matcher name(Path file) {
        return NAME.matcher(file.getFileName().toString());
    }
}
