// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Why something was refused. Services throw it inside a {@link Refusal}, and each edge translates it by its kind. A
 * denial that belongs to one rule is defined next to that rule; those here are used by every feature.
 *
 * @param code for machines, in error bodies and events: never renamed, one kind each
 * @param sentence for people, with the way out
 * @param details what the sentence speaks of, by a stable key, for whoever makes a sentence of the code
 * @param variant which of several sentences of the code it is, and then the numbers and names in it; empty where the code has one
 */
public record Denial(Kind kind, String code, String sentence, Map<String, String> details, List<String> variant) {

    /** Each edge translates these, for example into an HTTP status. */
    public enum Kind {
        /** It does not exist, belongs to another realm, or is hidden from this caller: the answer is the same. */
        NOT_FOUND,
        /** The input is invalid. */
        INVALID,
        /** This caller may not do it. */
        FORBIDDEN,
        /** This caller may do it after signing in again. */
        LOGIN_TOO_OLD,
        /** It is not possible in the current state. */
        CONFLICT,
        /** The caller has not seen the current state. */
        PRECONDITION,
        /** The caller did it too often. */
        RATE_LIMITED,
        /** An admin has to configure something first. */
        NOT_CONFIGURED,
        /** More than is read. */
        TOO_LARGE,
        /** By an error of the server, which is in its log: one of several things, of which the others went on. */
        FAILED,
        /** Not at this moment, for a reason that has nothing to do with what was asked. */
        UNAVAILABLE
    }

    /** Detail: which value of a document, a query or a header it is about. */
    public static final String FIELD = "field";

    /** Detail: in how many seconds it makes sense to come again. */
    public static final String RETRY_AFTER = "retryAfter";

    /** Detail: how many seconds ago the login may be. */
    public static final String MAX_AGE = "maxAge";

    /** What was sent may stand in it: half a character could not be written into the answer, and a format one turns the sentence. */
    public Denial {
        sentence = HarmlessText.paragraphs(sentence);
        Map<String, String> harmless = new LinkedHashMap<>();
        details.forEach((name, value) -> harmless.put(name, HarmlessText.paragraphs(value)));
        details = Collections.unmodifiableMap(harmless);
        variant = variant.stream().map(HarmlessText::paragraphs).toList();
    }

    public Denial(Kind kind, String code, String sentence, Map<String, String> details) {
        this(kind, code, sentence, details, List.of());
    }

    public Denial(Kind kind, String code, String sentence) {
        this(kind, code, sentence, Map.of());
    }

    public static Denial notFound() {
        return new Denial(Kind.NOT_FOUND, "not_found", "This does not exist, or you may not see it.");
    }

    /** Of a program; people see to it that it does not happen. @param expected what a good value is, as the end of a sentence */
    public static Denial invalid(String field, String expected) {
        return invalid(field, expected, List.of());
    }

    /** Of somebody who typed it. */
    public static Denial invalid(String field, Expected expected) {
        return invalid(
                field,
                expected.phrase(),
                Stream.concat(Stream.of(expected.name()), expected.values().stream())
                        .toList());
    }

    private static Denial invalid(String field, String expected, List<String> variant) {
        return new Denial(
                Kind.INVALID,
                "invalid_value",
                "\"" + field + "\" is not valid: expected " + expected + ".",
                Map.of(FIELD, field),
                variant);
    }

    /** The whole document or request. */
    public static Denial invalid(String expected) {
        return new Denial(Kind.INVALID, "invalid_value", "The request was not understood: expected " + expected + ".");
    }

    /** @param what names of what differs from the version that the caller has seen */
    public static Denial changedMeanwhile(List<String> what) {
        String changed = String.join(", ", what);
        return new Denial(
                Kind.PRECONDITION,
                "changed_meanwhile",
                "This was changed after you read it, so nothing was done. What changed: " + changed
                        + ". Read it again, then send its new ETag in the header If-Match.",
                Map.of("changed", changed));
    }
}
