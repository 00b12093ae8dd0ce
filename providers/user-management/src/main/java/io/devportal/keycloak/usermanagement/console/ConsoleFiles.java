// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules and styles of the console: everything that the first module imports, directly or not. They stand below one
 * part of the path that is made of their content, so that an address always means the same bytes.
 */
final class ConsoleFiles {
    /** What a browser loads first. */
    static final String ENTRY = "frame/console.js";

    static final List<String> STYLES = List.of("styles/tokens.css", "styles/console.css");

    private static final String ROOT = "portal-console/";

    /** At the beginning of a line, as all our modules write it. */
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^(?:import|export)\\b[^;'\"]*['\"](\\.{1,2}/[^'\"]+\\.js)['\"]");

    private static final Pattern LATER = Pattern.compile("\\bimport\\('(\\.{1,2}/[^']+\\.js)'\\)");
    private static final int HASH_LENGTH = 16;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String path;

    private ConsoleFiles() {
        STYLES.forEach(style -> files.put(style, required(style)));
        follow(ENTRY);
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

    /** What must be there before a module runs: itself, and what it imports. */
    Set<String> neededBy(String module) {
        Set<String> needed = new LinkedHashSet<>();
        collect(module, needed);
        return needed;
    }

    /** Whether there is such a module. */
    boolean has(String module) {
        return files.containsKey(module);
    }

    private void collect(String module, Set<String> needed) {
        if (needed.add(module)) {
            imports(IMPORT, module).forEach(imported -> collect(imported, needed));
        }
    }

    private void follow(String module) {
        byte[] content = files.containsKey(module) ? null : read(module);
        if (content != null) {
            files.put(module, content);
            imports(IMPORT, module).forEach(this::follow);
            imports(LATER, module).forEach(this::follow);
        }
    }

    private Set<String> imports(Pattern pattern, String module) {
        Set<String> imported = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(new String(files.get(module), StandardCharsets.UTF_8));
        String folder = module.substring(0, module.lastIndexOf('/') + 1);
        while (matcher.find()) {
            imported.add(
                    Path.of(folder + matcher.group(1)).normalize().toString().replace('\\', '/'));
        }
        return imported;
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

    private static byte[] required(String file) {
        byte[] content = read(file);
        if (content == null) {
            throw new IllegalStateException(ROOT + file + " is not in the jar");
        }
        return content;
    }

    /** Null where there is no such file, as for a type that only a comment names. */
    private static byte[] read(String file) {
        try (InputStream in = ConsoleFiles.class.getClassLoader().getResourceAsStream(ROOT + file)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
