// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Joins the modules of the console into a few files, because each file costs a round trip: one for the page and what
 * several views share, one for each view, one for each part that a view loads later, and one for what these parts
 * share. Each module becomes a function that adds its exports to the table {@code modules}, after the modules that it
 * imports. Pure.
 */
final class JoinedModules {
    /** The first file; it runs the first module, and has the table. */
    static final String FIRST = "console.js";

    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export\\s+((?:async\\s+)?function\\*?|class|const)\\s+(\\w+)");

    /** At the end of what a tool has written: {@code export{a as b};}. */
    private static final Pattern EXPORTS_OF_OTHERS = Pattern.compile("\\bexport\\s*\\{([^}]*)};?\\s*$");

    private static final Pattern OTHER_EXPORT = Pattern.compile("(?m)^export\\b.*$");

    private final ModuleSources sources;
    /** By path of a module, the file that holds it. */
    private final Map<String, String> files = new LinkedHashMap<>();

    private final Map<String, Set<String>> contents = new LinkedHashMap<>();
    /** By file, the one with what it shares with others, which it needs. */
    private final Map<String, String> besides = new LinkedHashMap<>();

    JoinedModules(String entry, ModuleSources sources) {
        this.sources = sources;
        divide(FIRST, entry, Set.of());
    }

    /**
     * A file, and those that its modules load later.
     *
     * @param before modules that are there when this file is loaded
     */
    private void divide(String file, String root, Set<String> before) {
        Set<String> own = sources.closure(root);
        own.removeAll(before);
        if (own.isEmpty()) {
            return;
        }
        Set<String> later = new LinkedHashSet<>();
        own.forEach(module -> later.addAll(sources.loadedLater(module)));
        Set<String> shared = shared(later);
        // runs the page, or shows the view: when all the others are there
        shared.remove(root);
        shared.removeAll(before);
        Set<String> there = new LinkedHashSet<>(before);
        if (file.equals(FIRST)) {
            shared.addAll(own);
            put(file, shared);
        } else {
            put(file, own);
            shared.removeAll(own);
            there.addAll(own);
            String beside = file.replace(".js", "-shared.js");
            put(beside, shared);
            if (!shared.isEmpty()) {
                later.forEach(module -> besides.put(name(module), beside));
            }
        }
        there.addAll(shared);
        later.forEach(module -> divide(name(module), module, there));
    }

    /** What more than one of them may need, each behind what it imports. */
    private Set<String> shared(Set<String> later) {
        Set<String> once = new LinkedHashSet<>();
        Set<String> shared = new LinkedHashSet<>();
        for (String module : later) {
            sources.reach(module).stream().filter(part -> !once.add(part)).forEach(shared::add);
        }
        Set<String> whole = new LinkedHashSet<>();
        shared.forEach(module -> whole.addAll(sources.closure(module)));
        return whole;
    }

    private void put(String file, Set<String> modules) {
        if (!modules.isEmpty()) {
            contents.put(file, modules);
            modules.forEach(module -> files.put(module, file));
        }
    }

    private static String name(String root) {
        return root.replace('/', '-');
    }

    /** Text by file. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        contents.forEach((file, modules) -> texts.put(file, text(file, modules)));
        return texts;
    }

    /** The file that a view is in, or the first one. */
    String fileOf(String module) {
        return files.getOrDefault(module, FIRST);
    }

    private String text(String file, Set<String> modules) {
        StringBuilder text = new StringBuilder(
                file.equals(FIRST)
                        ? "export const modules = {};\n"
                        : "import { modules } from './" + FIRST + "';\nexport { modules };\n");
        if (besides.containsKey(file)) {
            text.append("import './%s';\n".formatted(besides.get(file)));
        }
        modules.forEach(module -> text.append("modules['%s'] = (() => {\n".formatted(module))
                .append(ModuleSources.isOfOthers(module) ? bodyOfOthers(module) : body(module))
                .append("\n})();\n"));
        return text.toString();
    }

    private String bodyOfOthers(String module) {
        String text = sources.text(module);
        Matcher exports = EXPORTS_OF_OTHERS.matcher(text);
        if (!exports.find()) {
            throw notKnown(module, text.substring(Math.max(0, text.length() - 80)));
        }
        List<String> exported = Stream.of(exports.group(1).split(","))
                .map(name -> name.strip().replaceFirst("^(\\S+)\\s+as\\s+(\\S+)$", "$2: $1"))
                .toList();
        return text.substring(0, exports.start()).strip() + returned(exported);
    }

    private String body(String module) {
        List<String> exported = new ArrayList<>();
        String text = replaced(
                ModuleSources.IMPORT, sources.text(module), found -> bound(module, found.group(1), found.group(2)));
        text = replaced(ModuleSources.EXPORT_FROM, text, found -> {
            List.of(found.group(1).trim().split("\\s*,\\s*")).forEach(exported::add);
            return bound(module, "{" + found.group(1) + "}", found.group(2));
        });
        text = replaced(ModuleSources.LATER, text, found -> {
            return imported(ModuleSources.resolve(module, found.group(1)));
        });
        text = replaced(EXPORT, text, found -> {
            exported.add(found.group(2));
            return found.group(1) + " " + found.group(2);
        });
        Matcher other = OTHER_EXPORT.matcher(text);
        if (other.find()) {
            throw notKnown(module, other.group());
        }
        return CompactScript.of(text) + returned(exported);
    }

    /** What it needs is asked for at the same time. */
    private String imported(String module) {
        String file = fileOf(module);
        return besides.containsKey(file)
                ? "Promise.all([import('./%s'), import('./%s')]).then(([file]) => file.modules['%s'])"
                        .formatted(file, besides.get(file), module)
                : "import('./%s').then((file) => file.modules['%s'])".formatted(file, module);
    }

    private static String returned(List<String> exported) {
        return "\nreturn { " + String.join(", ", exported) + " };";
    }

    private static IllegalStateException notKnown(String module, String export) {
        return new IllegalStateException(module + " exports in a way that is not known here: " + export);
    }

    private static String bound(String module, String names, String path) {
        if (names == null) {
            return "";
        }
        String from = " = modules['" + ModuleSources.resolve(module, path) + "'];";
        return names.startsWith("{")
                ? "const " + names.replaceAll("\\s+as\\s+", ": ") + from
                : "const { default: " + names + " }" + from;
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found)));
    }
}
