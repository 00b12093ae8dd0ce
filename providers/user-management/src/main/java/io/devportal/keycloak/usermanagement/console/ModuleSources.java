// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All modules that a module imports, directly or not, statically or dynamically. Expects our own style: imports and
 * exports at the beginning of a line, relative paths in single quotes. Pure.
 */
final class ModuleSources {
    /** Bound names, or null; path. */
    static final Pattern IMPORT = Pattern.compile("(?m)^import\\s+(?:([^'\";]+?)\\s+from\\s+)?'(\\.{1,2}/[^']+)';");

    /** Names; path. */
    static final Pattern EXPORT_FROM = Pattern.compile("(?m)^export\\s+\\{([^}]*)}\\s+from\\s+'(\\.{1,2}/[^']+)';");

    /** Path. */
    static final Pattern LATER = Pattern.compile("\\bimport\\('(\\.{1,2}/[^']+)'\\)");

    private final UnaryOperator<String> reader;
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** @param reader gives the text of a module by its path, or null */
    ModuleSources(String entry, UnaryOperator<String> reader) {
        this.reader = reader;
        read(entry);
    }

    private void read(String module) {
        if (texts.containsKey(module)) {
            return;
        }
        String text = reader.apply(module);
        if (text == null) {
            throw new IllegalStateException("There is no module " + module);
        }
        // a path in a comment is of no module that runs
        texts.put(module, isOfOthers(module) ? text : CompactScript.withoutComments(text));
        imports(module).forEach(this::read);
        loadedLater(module).forEach(this::read);
    }

    /** Those stand in one file each, made small by whoever took them, and import nothing. */
    static boolean isOfOthers(String module) {
        return module.startsWith("vendor/");
    }

    Set<String> all() {
        return texts.keySet();
    }

    /** Those that the module loads only when it needs them. */
    Set<String> loadedLater(String module) {
        return paths(LATER, module, 1);
    }

    /** Without comments, where it is ours. */
    String text(String module) {
        return texts.get(module);
    }

    /** Itself behind everything that it imports, directly or not. */
    Set<String> closure(String module) {
        Set<String> closure = new LinkedHashSet<>();
        collect(module, closure, new LinkedHashSet<>());
        return closure;
    }

    /** All that it imports, directly or not, at once or later, and itself. */
    Set<String> reach(String module) {
        Set<String> reach = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(module));
        while (!next.isEmpty()) {
            String current = next.pop();
            if (reach.add(current)) {
                next.addAll(imports(current));
                next.addAll(loadedLater(current));
            }
        }
        return reach;
    }

    private void collect(String module, Set<String> done, Set<String> path) {
        if (done.contains(module)) {
            return;
        }
        if (!path.add(module)) {
            throw new IllegalStateException("These modules import each other: " + path);
        }
        imports(module).forEach(imported -> collect(imported, done, path));
        path.remove(module);
        done.add(module);
    }

    private Set<String> imports(String module) {
        Set<String> imports = paths(IMPORT, module, 2);
        imports.addAll(paths(EXPORT_FROM, module, 2));
        return imports;
    }

    private Set<String> paths(Pattern pattern, String module, int group) {
        Set<String> paths = new LinkedHashSet<>();
        if (!isOfOthers(module)) {
            Matcher matcher = pattern.matcher(texts.get(module));
            while (matcher.find()) {
                paths.add(resolve(module, matcher.group(group)));
            }
        }
        return paths;
    }

    static String resolve(String module, String imported) {
        return Path.of(module).resolveSibling(imported).normalize().toString().replace('\\', '/');
    }
}
