// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

/** Limits the work of all rules together for one password. */
public final class StepBudget {
    private static final int PER_PASSWORD = 500_000;

    /** Leaves the regex engine from the middle of its work. */
    private static final class OutOfSteps extends RuntimeException {
        private static final OutOfSteps INSTANCE = new OutOfSteps();
        private static final long serialVersionUID = 1L;

        private OutOfSteps() {
            super("out of steps", null, false, false);
        }
    }

    private final int steps;
    private int left;

    StepBudget(int steps) {
        this.steps = steps;
        this.left = steps;
    }

    /** Enough for every sensible regex on a thousand characters, and over within some 50 ms. */
    public static StepBudget perPassword() {
        return new StepBudget(PER_PASSWORD);
    }

    void spend(int amount) {
        left -= amount;
        if (left < 0) {
            throw OutOfSteps.INSTANCE;
        }
    }

    public int spent() {
        return steps - Math.max(0, left);
    }
}
