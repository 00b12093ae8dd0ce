// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A journal as text for a terminal: one line per entry, and a summary. In English, like the rest of the Admin REST
 * API.
 */
record JournalText(String realm, boolean isDryRun, Journal journal) {

    String lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Realm \"" + realm + "\"" + (isDryRun ? ", dry run: nothing was changed. It would be:" : ":"));
        journal.entries().forEach(entry -> lines.add(line(entry)));
        journal.left().forEach(sentence -> lines.add("  for you  " + sentence.english()));
        lines.add(sum());
        return lines.stream().map(HarmlessText::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Journal.Entry entry) {
        String detail = entry.detail() == null ? "" : ": " + entry.detail();
        return "  %-7s  %s \"%s\"%s".formatted(entry.outcome().word(), entry.what(), entry.name(), detail);
    }

    private String sum() {
        String counts = Stream.of(Journal.Outcome.values())
                .filter(outcome -> count(outcome) > 0)
                .map(outcome -> count(outcome) + " " + outcome.word())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "Nothing to do." : counts + ".";
    }

    private long count(Journal.Outcome outcome) {
        return journal.entries().stream()
                .filter(entry -> entry.outcome() == outcome)
                .count();
    }
}
