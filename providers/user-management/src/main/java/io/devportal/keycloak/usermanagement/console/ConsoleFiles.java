// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that a browser may load: everything that the first module of the console imports, directly or not, and
 * the style sheet. Their path contains a hash of the content, so an address always means the same bytes. The page
 * loads joined modules; pages of others that embed a view load the original ones.
 */
final class ConsoleFiles {
    /** Runs the page. */
    static final String ENTRY = "frame/console.js";

    static final String STYLES = "console.css";

    private static final String ROOT = "portal-console/";
    private static final String TOKENS = "tokens";
    /** What stands later counts. */
    private static final List<String> STYLE_SOURCES = List.of(
            TOKENS, "base", "controls", "feedback", "frame", "lists", "cards", "widths", "preferences", "views");

    /** A text, or what only its readers need. */
    private static final Pattern TEXT_OR_SPACE =
            Pattern.compile("(\"[^\"\n]*\")|/\\*[\\s\\S]*?\\*/|\\s*([{};,])\\s*|\\s+");

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final JoinedModules joined;
    private final String path;

    private ConsoleFiles() {
        ModuleSources sources = new ModuleSources(ENTRY, ConsoleFiles::read);
        joined = new JoinedModules(ENTRY, sources);
        sources.all().forEach(module -> put(module, read(module)));
        joined.texts().forEach(this::put);
        put(STYLES, styles());
        path = ROOT + ContentHash.of(files) + "/";
    }

    private static final class Holder {
        private static final ConsoleFiles ALL = new ConsoleFiles();
    }

    /** Read once, when the console is opened for the first time. */
    static ConsoleFiles all() {
        return Holder.ALL;
    }

    /** Whether the path of a theme resource may be one of ours. */
    static boolean isBelow(String resource) {
        return resource.startsWith(ROOT);
    }

    /** Where they stand among the resources of a theme, with a slash at the end. */
    String path() {
        return path;
    }

    /** The file with this path among the resources of a theme, or null: also with the hash of another version. */
    byte[] content(String resource) {
        return resource.startsWith(path) ? files.get(resource.substring(path.length())) : null;
    }

    /** Colours, sizes and typefaces, which the style sheet begins with. */
    static byte[] tokens() {
        return style(TOKENS).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether there is such a file. */
    boolean has(String file) {
        return files.containsKey(file);
    }

    /** What the page loads at once to show a view, the one that runs it first. */
    List<String> neededBy(String view) {
        return Stream.of(JoinedModules.FIRST, joined.fileOf(view + "/" + view + "-view.js"))
                .distinct()
                .toList();
    }

    private void put(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String styles() {
        String styles = STYLE_SOURCES.stream().map(ConsoleFiles::style).collect(Collectors.joining("\n"));
        return TEXT_OR_SPACE.matcher(styles).replaceAll(found -> Matcher.quoteReplacement(smaller(found)));
    }

    private static String style(String name) {
        return read("styles/" + name + ".css");
    }

    private static String smaller(MatchResult found) {
        if (found.group(1) != null) {
            return found.group(1);
        }
        return found.group(2) != null ? found.group(2) : found.group().startsWith("/*") ? "" : " ";
    }

    /** Null where there is no such file. */
    private static String read(String file) {
        try (InputStream in = ConsoleFiles.class.getClassLoader().getResourceAsStream(ROOT + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
