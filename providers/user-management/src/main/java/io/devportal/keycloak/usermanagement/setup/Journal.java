// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Records what a set-up or a removal did, and what it leaves to the admin. */
final class Journal {

    /** What can become of a thing. */
    enum Outcome {
        CREATED,
        CHANGED,
        KEPT,
        REMOVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param what kind of thing, such as {@code client}
     * @param name of the thing
     * @param detail in words, with what it was before; null where the outcome says all
     */
    record Entry(String what, String name, Outcome outcome, String detail) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Sentence> left = new ArrayList<>();

    void created(String what, String name) {
        entries.add(new Entry(what, name, Outcome.CREATED, null));
    }

    void created(String what, String name, String detail) {
        entries.add(new Entry(what, name, Outcome.CREATED, detail));
    }

    void changed(String what, String name, String detail) {
        entries.add(new Entry(what, name, Outcome.CHANGED, detail));
    }

    void kept(String what, String name) {
        entries.add(new Entry(what, name, Outcome.KEPT, null));
    }

    void removed(String what, String name) {
        entries.add(new Entry(what, name, Outcome.REMOVED, null));
    }

    void removed(String what, String name, String detail) {
        entries.add(new Entry(what, name, Outcome.REMOVED, detail));
    }

    /**
     * What only a person can decide.
     *
     * @param code stable, with which the console says it in another language
     * @param english that says where
     * @param params what is in the sentence, by place
     */
    void leave(String code, String english, Object... params) {
        left.add(Sentence.of(code, english, params));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<Sentence> left() {
        return List.copyOf(left);
    }
}
