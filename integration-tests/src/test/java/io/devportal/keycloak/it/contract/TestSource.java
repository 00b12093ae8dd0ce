// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source of one test class. */
record TestSource(String className, String text) {
    private static final List<Path> FOLDERS = List.of(
            Path.of("src/test/java"),
            Path.of("../providers/regex-password-policy/src/test/java"),
            Path.of("../providers/organization-roles/src/test/java"),
            Path.of("../providers/user-management/src/test/java"),
            Path.of("../build/test-server/src/test/java"));
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?<!:)//[^\n]*");
    private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest)\\b");
    private static final Pattern ID = Pattern.compile("\\b[GTLB]\\d+\\b");

    static List<TestSource> all() {
        return FOLDERS.stream().flatMap(TestSource::in).toList();
    }

    static Stream<TestSource> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(TestSource::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestSource read(Path file) {
        try {
            return new TestSource(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasTest(String method) {
        return !head(method).isEmpty();
    }

    /** Whether the comments directly above this test name the row. */
    boolean quotes(String id, String method) {
        return ids(head(method)).contains(id);
    }

    /** Every row that a comment names. */
    Set<String> quotedIds() {
        return ids(text);
    }

    /** Every case of attack or fault that it names, in a comment or as the name of a row. */
    Set<String> namedCases() {
        return SecurityIndex.CASE
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** The lines from the last empty one down to the method: its comments and annotations. Empty for no test method. */
    private String head(String method) {
        Matcher declaration =
                Pattern.compile("\n {4}void " + Pattern.quote(method) + "\\(").matcher(text);
        if (!declaration.find()) {
            return "";
        }
        String head = text.substring(text.lastIndexOf("\n\n", declaration.start()), declaration.start());
        return TEST.matcher(head).find() ? head : "";
    }

    private static Set<String> ids(String source) {
        Set<String> ids = new TreeSet<>();
        Matcher comment = COMMENT.matcher(source);
        while (comment.find()) {
            Matcher id = ID.matcher(comment.group());
            while (id.find()) {
                ids.add(id.group());
            }
        }
        return ids;
    }
}
