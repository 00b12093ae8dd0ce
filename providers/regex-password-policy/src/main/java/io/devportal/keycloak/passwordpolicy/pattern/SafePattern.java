// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regex that has passed all checks that need no password. It has to match the whole text. */
public final class SafePattern {
    public static final int MAXIMUM_LENGTH = 2_000;

    /** What a regex says about a text. */
    public enum Match {
        YES,
        NO,
        /** The steps ran out, or the stack did. */
        UNDECIDED
    }

    /** So many steps of the engine are included in the price of one character read. */
    private static final int FREE_STEPS = 16;

    private final String source;
    private final Pattern compiled;
    private final ParsedPattern parsed;
    private final int price;

    private SafePattern(String source, Pattern compiled, ParsedPattern parsed) {
        this.source = source;
        this.compiled = compiled;
        this.parsed = parsed;
        this.price = Math.max(1, StepsPerRead.of(parsed) / FREE_STEPS);
    }

    /** Throws {@link RefusedPattern} with the reason. */
    public static SafePattern of(String source) {
        if (source.isBlank()) {
            throw new RefusedPattern("The regex is blank.");
        }
        if (source.length() > MAXIMUM_LENGTH) {
            throw new RefusedPattern(
                    "The regex has " + source.length() + " characters, at most " + MAXIMUM_LENGTH + " are allowed.");
        }
        String resolved = Quotation.resolve(source);
        Pattern compiled = compile(resolved);
        ParsedPattern parsed = PatternParser.parse(resolved);
        QuantifierBounds.check(parsed);
        return new SafePattern(source, compiled, parsed);
    }

    private static Pattern compile(String source) {
        try {
            return Pattern.compile(source);
        } catch (PatternSyntaxException e) {
            if (e.getDescription().startsWith("Stack overflow")) {
                throw tooDeep();
            }
            // its message repeats the regex over several lines
            throw new RefusedPattern("Not a valid regex: " + e.getDescription()
                    + (e.getIndex() < 0 ? "." : " at character " + (e.getIndex() + 1) + "."));
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
    }

    private static RefusedPattern tooDeep() {
        return new RefusedPattern("The regex is nested too deeply.");
    }

    public Match test(String text, StepBudget budget) {
        try {
            return compiled.matcher(new CountedText(text, budget, price)).matches() ? Match.YES : Match.NO;
        } catch (RuntimeException | StackOverflowError e) {
            // besides our own, faults of the engine: \b{g} reads behind the end on Java 17
            return Match.UNDECIDED;
        }
    }

    public String source() {
        return source;
    }

    public ParsedPattern parsed() {
        return parsed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafePattern pattern && pattern.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
