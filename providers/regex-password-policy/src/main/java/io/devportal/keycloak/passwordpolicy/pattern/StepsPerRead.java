// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Assertion;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.BackReference;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.CharacterSet;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Choice;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Group;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Repeat;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Sequence;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.UnknownSet;

/**
 * An upper bound of the steps that the engine can make without reading a character. A budget of characters read bounds the
 * work only together with this: at the end of a text, {@code (?:|)(?:|)…x} tries 2^n ways and reads nothing.
 *
 * <p>Think of everything the engine tries as a tree, and cut it wherever a character is read. Each piece begins at the start
 * or just behind a read ({@code inside}), and is at most as large as an exploration that assumes every way is tried.
 */
record StepsPerRead(Exploration entered, Exploration inside) {
    static final int MAXIMUM = 2_000;

    /** The bound for a whole regex; refuses one whose bound is too large to be run at all. */
    static int of(ParsedPattern pattern) {
        StepsPerRead whole = of(pattern.root());
        double steps = whole.entered.worse(whole.inside).steps() + 1;
        if (!(steps <= MAXIMUM)) {
            throw new RefusedPattern("The regex has too many optional or alternative parts that match nothing at all: "
                    + "it could keep the server busy without looking at the password.");
        }
        return (int) steps;
    }

    private static StepsPerRead of(PatternNode node) {
        if (node instanceof Sequence sequence) {
            return sequence.parts().stream()
                    .map(StepsPerRead::of)
                    .reduce(new StepsPerRead(Exploration.NOTHING, new Exploration(0, 0)), StepsPerRead::then);
        }
        if (node instanceof Choice choice) {
            return choice.alternatives().stream()
                    .map(StepsPerRead::of)
                    .reduce(new StepsPerRead(new Exploration(1, 0), new Exploration(0, 0)), StepsPerRead::or);
        }
        if (node instanceof Group group) {
            return group(group);
        }
        if (node instanceof Repeat repeat) {
            return repeated(of(repeat.body()), repeat);
        }
        return leaf(node);
    }

    private static StepsPerRead leaf(PatternNode node) {
        if (node instanceof Assertion) {
            return new StepsPerRead(new Exploration(1, 1), new Exploration(0, 1));
        }
        if (node instanceof BackReference) {
            return new StepsPerRead(new Exploration(1, 1), new Exploration(0, 1));
        }
        return new StepsPerRead(new Exploration(1 + members(node), 0), new Exploration(0, 1));
    }

    /** A class with many members is a chain of questions about one character. */
    private static double members(PatternNode node) {
        if (node instanceof CharacterSet set) {
            return set.ranges().size() / 4.0;
        }
        return node instanceof UnknownSet set ? 2 + set.source().length() : 0;
    }

    private static StepsPerRead group(Group group) {
        StepsPerRead body = of(group.body());
        if (!group.kind().isDecidedOnce()) {
            return new StepsPerRead(new Exploration(2, 1), new Exploration(0, 0)).then(body);
        }
        double attempts = group.kind().looksBehind() ? 1 + Width.maximum(group.body()) : 1;
        Exploration behindRead = new Exploration(body.inside.steps() + body.inside.ways(), 1);
        return new StepsPerRead(
                body.entered.decidedOnce(attempts),
                attempts == 1 ? behindRead : behindRead.then(body.entered.decidedOnce(attempts)));
    }

    private static StepsPerRead repeated(StepsPerRead body, Repeat repeat) {
        // a round that reads nothing is the last one
        Exploration rounds = new Exploration(1, 1).or(body.entered);
        Exploration all = body.entered.repeated(repeat.minimum()).then(rounds);
        Exploration further = body.inside.then(all);
        if (repeat.mode() == RepeatMode.POSSESSIVE) {
            return new StepsPerRead(all.decidedOnce(1), new Exploration(further.steps() + further.ways(), 1));
        }
        return new StepsPerRead(all, further);
    }

    private StepsPerRead then(StepsPerRead next) {
        return new StepsPerRead(
                entered.then(next.entered), inside.then(next.entered).worse(next.inside));
    }

    private StepsPerRead or(StepsPerRead other) {
        return new StepsPerRead(entered.or(other.entered), inside.worse(other.inside));
    }
}
