// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the texts of a jar smaller, where Maven has copied them to: comments and empty lines stay in the sources, and the console's
 * texts become one file for each language, with the keys in a file of their own. Running it twice is running it once. One argument: the folder, for example {@code target/classes}.
 */
public final class SmallResources {
    private static final Pattern COMMENTS = Pattern.compile("(?m)^[ \\t]*(?:[#!].*)?(?:\\R|\\z)");

    /** With what else means nothing to a browser; the comment with the licence, which is the group, stays as it is. */
    private static final Pattern STYLE_COMMENTS = Pattern.compile("(?m)(/\\*(?= SPDX)[\\s\\S]*?\\*/)|/\\*[\\s\\S]*?\\*/[ \\t]*\\R?"
            + "|^[ \\t]+|^\\R|(?<=[:;{,]) +| +(?=[{}])|;?\\s*(?=})|(?<=[;{}])\\R");

    /** On lines of their own, which FreeMarker writes nothing for; the comment with the licence stays. */
    private static final Pattern TEMPLATE_COMMENTS =
            Pattern.compile("(?m)^[ \\t]*<#--(?! SPDX)(?:(?!-->)[\\s\\S])*+-->[ \\t]*\\R");

    /** Of a module, on lines of their own. What a script takes over from others is not touched: its licence stands there. */
    private static final Pattern SCRIPT_COMMENTS =
            Pattern.compile("(?m)^[ \\t]*/\\*\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/[ \\t]*\\R");

    private static final Path OF_OTHERS = Path.of("vendor");

    private static final Pattern GROUP = Pattern.compile("[a-z]+_(\\w+)\\.properties");

    private SmallResources() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path texts = folder.resolve("portal-console/texts");
        if (Files.isDirectory(texts)) {
            join(texts);
        }
        strip(folder, ".properties", COMMENTS, "");
        strip(folder, ".css", STYLE_COMMENTS, "$1");
        strip(folder, ".js", SCRIPT_COMMENTS, "");
        strip(folder, ".ftl", TEMPLATE_COMMENTS, "");
    }

    private static void strip(Path folder, String extension, Pattern comments, String kept) throws IOException {
        for (Path file : files(folder, extension)) {
            String before = Files.readString(file);
            String after = comments.matcher(before).replaceAll(kept);
            if (!after.equals(before)) {
                Files.writeString(file, after);
            }
        }
    }

    private static List<Path> files(Path folder, String extension) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(extension)
                            && !file.getParent().endsWith(OF_OTHERS))
                    .collect(Collectors.toList());
        }
    }

    /** {@code keys}, and {@code texts_LANGUAGE} with a line for each of them: empty where the language has no such plural. */
    private static void join(Path texts) throws IOException {
        Map<String, Map<String, String>> languages = new TreeMap<>();
        List<Path> groups = new ArrayList<>();
        try (Stream<Path> files = Files.list(texts)) {
            files.sorted().forEach(groups::add);
        }
        for (Path group : groups) {
            Matcher name = GROUP.matcher(group.getFileName().toString());
            if (name.matches()) {
                languages.computeIfAbsent(name.group(1), language -> new LinkedHashMap<>()).putAll(lines(group));
                Files.delete(group);
            }
        }
        if (languages.isEmpty()) {
            return;
        }
        TreeSet<String> keys = new TreeSet<>();
        languages.values().forEach(language -> keys.addAll(language.keySet()));
        Files.write(texts.resolve("keys"), keys);
        for (Map.Entry<String, Map<String, String>> language : languages.entrySet()) {
            List<String> lines =
                    keys.stream().map(key -> language.getValue().getOrDefault(key, "")).collect(Collectors.toList());
            Files.write(texts.resolve("texts_" + language.getKey()), lines);
        }
    }

    private static Map<String, String> lines(Path group) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(group)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int sign = line.indexOf('=');
            if (sign <= 0 || line.endsWith("\\") || line.length() == sign + 1) {
                throw new IllegalStateException(group + ": not a key, = and a text on one line: " + line);
            }
            texts.put(line.substring(0, sign).strip(), line.substring(sign + 1));
        }
        return texts;
    }
}
