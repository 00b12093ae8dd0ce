// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a browser may load: everything that the first module of the console imports, directly or not, and the style sheet. All of it
 * stands below one part of the path that is made of its content, so that an address always means the same bytes. The page loads
 * the modules joined; whoever mounts a view in a page of their own loads them as they are written.
 */
final class ConsoleFiles {
    /** Runs the page. */
    static final String ENTRY = "frame/console.js";

    static final String STYLES = "console.css";

    private static final String ROOT = "portal-console/";
    private static final String TOKENS = "styles/tokens.css";
    private static final List<String> STYLE_SOURCES = List.of(TOKENS, "styles/console.css");
    private static final int HASH_LENGTH = 16;

    private final Map<String, byte[]> files = new TreeMap<>();
    private final JoinedModules joined;
    private final String path;

    private ConsoleFiles() {
        ModuleSources sources = new ModuleSources(ENTRY, ConsoleFiles::read);
        joined = new JoinedModules(ENTRY, sources);
        sources.all()
                .forEach(module -> put(module, ModuleSources.isOfOthers(module) ? sources.text(module) : read(module)));
        joined.texts().forEach(this::put);
        put(
                STYLES,
                String.join("\n", STYLE_SOURCES.stream().map(ConsoleFiles::read).toList()));
        path = ROOT + hash() + "/";
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
        return read(TOKENS).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether there is such a file. */
    boolean has(String file) {
        return files.containsKey(file);
    }

    /** What the page loads at once to show a view, the one that runs it first. */
    List<String> neededBy(String view) {
        return Stream.of(
                        JoinedModules.FIRST,
                        joined.fileOf(view + "/" + view + "-view.js"),
                        "vendor/lit.js",
                        "vendor/keycloak.js")
                .distinct()
                .toList();
    }

    private void put(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
