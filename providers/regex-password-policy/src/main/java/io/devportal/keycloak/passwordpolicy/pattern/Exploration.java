// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

/** What the engine can do between two reads: a number of steps of its own, and how often it tries what follows. */
record Exploration(double steps, double ways) {
    static final Exploration NOTHING = new Exploration(0, 1);

    Exploration then(Exploration next) {
        return new Exploration(steps + ways * next.steps, ways * next.ways);
    }

    Exploration or(Exploration other) {
        return new Exploration(steps + other.steps, ways + other.ways);
    }

    Exploration worse(Exploration other) {
        return new Exploration(Math.max(steps, other.steps), Math.max(ways, other.ways));
    }

    Exploration repeated(int times) {
        Exploration result = NOTHING;
        for (int i = 0; i < times && result.steps < StepsPerRead.MAXIMUM; i++) {
            result = result.then(this);
        }
        return result;
    }

    /** Tried at most so often, and left with at most one result. */
    Exploration decidedOnce(double attempts) {
        return new Exploration(1 + attempts * (1 + steps + ways), 1);
    }
}
