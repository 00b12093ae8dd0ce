// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One of our FreeMarker templates: its literal text, and the messages that it uses. */
public record Template(Path file) {

    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");
    private static final Pattern OUTPUT = Pattern.compile("(?s)[$]\\{.*?}");
    private static final Pattern DIRECTIVE = Pattern.compile("(?s)</?[#@](\"[^\"]*\"|'[^']*'|->|[^>\"'])*>");
    private static final Pattern CODE = Pattern.compile("(?s)<code>.*?</code>");
    private static final Pattern NOT_READ = Pattern.compile("(?s)<(style|script)\\b.*?</\\1>");
    private static final Pattern JAVASCRIPT = Pattern.compile("(?s)<#outputformat \"JavaScript\">.*?</#outputformat>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s[\\w-]+=\"[^\"]*\"|\\s(autofocus|disabled)\\b");
    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L} ,.’!?]*");
    private static final Pattern LITERAL_ATTRIBUTE =
            Pattern.compile("(aria-label|title|alt|placeholder|data-label-\\w+)=\"[^\"]*\\p{L}[^\"]*\"");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");

    private static final Pattern MESSAGE = Pattern.compile("\\bmsg\\(((?:[^()]|\\([^()]*\\))*)\\)");
    private static final Pattern WORD = Pattern.compile("\"([A-Za-z]\\w*)\"(?!\\s*[+])");
    private static final Pattern PREFIX = Pattern.compile("\"(\\w+)\"\\s*[+]");
    private static final Pattern OUR_KEY = Pattern.compile("\"(portal[A-Z]\\w*)\"(?!\\s*[+])");

    public static Stream<Template> all() {
        return below(Jar.TEMPLATES);
    }

    public static Stream<Template> below(Path folder) {
        return Jar.files(folder, ".ftl").stream().map(Template::new);
    }

    boolean isMail() {
        return isTextMail() || isHtmlMail();
    }

    public boolean isTextMail() {
        return file.getParent().endsWith("text");
    }

    public boolean isHtmlMail() {
        return file.getParent().endsWith("html");
    }

    public boolean isPage() {
        return !isMail() && !file.endsWith("portal-commons.ftl") && !file.endsWith("portal-organization-field.ftl");
    }

    public String source() {
        return Jar.read(file);
    }

    String sourceWithoutComments() {
        return COMMENT.matcher(source()).replaceAll("");
    }

    /** The markup alone, without anything that FreeMarker acts on. */
    String markup() {
        String withoutScript = JAVASCRIPT.matcher(sourceWithoutComments()).replaceAll("");
        String withoutOutput = OUTPUT.matcher(withoutScript).replaceAll("");
        return DIRECTIVE.matcher(withoutOutput).replaceAll("");
    }

    /** What a reader would see of the markup in every language; commands to type are no language. */
    public List<String> literals() {
        String read = NOT_READ.matcher(CODE.matcher(markup()).replaceAll("")).replaceAll("");
        String untagged = ATTRIBUTE.matcher(TAG.matcher(read).replaceAll("\n")).replaceAll("");
        return Stream.concat(
                        WORDS.matcher(untagged.replaceAll("&\\w+;", "")).results(),
                        LITERAL_ATTRIBUTE.matcher(read).results())
                .map(MatchResult::group)
                .toList();
    }

    /** Arguments of every msg(...) call. */
    List<String> messageCalls() {
        return groups(MESSAGE, sourceWithoutComments()).toList();
    }

    /** Keys of msg(...), and everything in quotes that looks like one of ours: macros take keys, too. */
    List<String> messageKeys() {
        return Stream.concat(
                        messageCalls().stream().flatMap(call -> groups(WORD, call)),
                        groups(OUR_KEY, sourceWithoutComments()))
                .distinct()
                .toList();
    }

    List<String> messageKeyPrefixes() {
        return messageCalls().stream().flatMap(call -> groups(PREFIX, call)).toList();
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    @Override
    public String toString() {
        return file.startsWith(Jar.TEMPLATES) ? Jar.TEMPLATES.relativize(file).toString() : file.toString();
    }
}
