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

/**
 * The modules of the console in a few files, because each file costs a way to the server and back: one with all that the page and
 * more than one view need, one for each view, and one for what a view loads later. Each module is a function that gives its exports to the
 * table {@code modules}, behind those that it imports. Pure.
 */
final class JoinedModules {
    /** The first file; it runs the first module, and has the table. */
    static final String FIRST = "console.js";

    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export\\s+((?:async\\s+)?function\\*?|class|const)\\s+(\\w+)");

    private static final Pattern OTHER_EXPORT = Pattern.compile("(?m)^export\\b.*$");

    private final ModuleSources sources;
    /** By path of a module, the file that holds it. */
    private final Map<String, String> files = new LinkedHashMap<>();

    private final Map<String, Set<String>> contents = new LinkedHashMap<>();

    JoinedModules(String entry, ModuleSources sources) {
        this.sources = sources;
        divide(FIRST, entry, Set.of());
    }

    /**
     * A file, and those that its modules load later: what more than one of them may need is in this one.
     *
     * @param before modules that are there when this file is loaded
     */
    private void divide(String file, String root, Set<String> before) {
        Set<String> own = sources.closure(root);
        own.removeAll(before);
        Set<String> later = new LinkedHashSet<>();
        own.forEach(module -> later.addAll(sources.loadedLater(module)));
        Set<String> once = new LinkedHashSet<>();
        Set<String> shared = new LinkedHashSet<>();
        for (String module : later) {
            sources.reach(module).stream().filter(part -> !once.add(part)).forEach(shared::add);
        }
        Set<String> modules = new LinkedHashSet<>();
        shared.forEach(module -> modules.addAll(sources.closure(module)));
        // runs the page, or shows the view: when all the others are there
        modules.remove(root);
        modules.addAll(own);
        modules.removeAll(before);
        if (modules.isEmpty()) {
            return;
        }
        contents.put(file, modules);
        modules.forEach(module -> files.put(module, file));
        Set<String> there = new LinkedHashSet<>(before);
        there.addAll(modules);
        later.forEach(module -> divide(module.replace('/', '-'), module, there));
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
        StringBuilder text = new StringBuilder();
        if (file.equals(FIRST)) {
            List<String> others =
                    modules.stream().filter(ModuleSources::isOfOthers).toList();
            others.forEach(
                    module -> text.append("import * as m%d from './%s';\n".formatted(others.indexOf(module), module)));
            text.append("export const modules = {");
            others.forEach(module -> text.append("'%s': m%d,".formatted(module, others.indexOf(module))));
            text.append("};\n");
        } else {
            text.append("import { modules } from './" + FIRST + "';\nexport { modules };\n");
        }
        modules.stream()
                .filter(module -> !ModuleSources.isOfOthers(module))
                .forEach(module -> text.append(function(module)));
        return text.toString();
    }

    private String function(String module) {
        List<String> exported = new ArrayList<>();
        String text = replaced(
                ModuleSources.IMPORT, sources.text(module), found -> bound(module, found.group(1), found.group(2)));
        text = replaced(ModuleSources.EXPORT_FROM, text, found -> {
            List.of(found.group(1).trim().split("\\s*,\\s*")).forEach(exported::add);
            return bound(module, "{" + found.group(1) + "}", found.group(2));
        });
        text = replaced(ModuleSources.LATER, text, found -> {
            String target = ModuleSources.resolve(module, found.group(1));
            return "import('./%s').then((file) => file.modules['%s'])".formatted(fileOf(target), target);
        });
        text = replaced(EXPORT, text, found -> {
            exported.add(found.group(2));
            return found.group(1) + " " + found.group(2);
        });
        Matcher other = OTHER_EXPORT.matcher(text);
        if (other.find()) {
            throw new IllegalStateException(module + " exports in a way that is not known here: " + other.group());
        }
        return "modules['%s'] = (() => {\n%s\nreturn { %s };\n})();\n"
                .formatted(module, text.strip().replaceAll("\n\\s*\n+", "\n"), String.join(", ", exported));
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
