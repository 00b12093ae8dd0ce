// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

/** A text that charges every access to a character to a budget. */
final class CountedText implements CharSequence {
    private final String text;
    private final StepBudget budget;
    private final int price;

    CountedText(String text, StepBudget budget, int price) {
        this.text = text;
        this.budget = budget;
        this.price = price;
    }

    @Override
    public char charAt(int index) {
        budget.spend(price);
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountedText(text.substring(start, end), budget, price);
    }

    /** Not the text, which is a password, which must not stand in a log. */
    @Override
    public String toString() {
        return "text of " + text.length() + " characters";
    }
}
