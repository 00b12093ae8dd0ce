// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a set-up or a removal did, and what it leaves to the admin. */
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
    private final List<String> left = new ArrayList<>();

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

    /** What only a person can decide: a sentence that says where. */
    void leave(String sentence) {
        left.add(sentence);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<String> left() {
        return List.copyOf(left);
    }
}
