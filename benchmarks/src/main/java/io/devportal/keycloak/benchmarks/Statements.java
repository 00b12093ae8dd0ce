// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Statements in the order in which the database got them. */
record Statements(List<Entry> entries) {
    private static final List<String> TRANSACTION_CONTROL = List.of("begin", "commit", "rollback", "set ", "show ");

    /** @param transaction PostgreSQL's virtual transaction id */
    record Entry(String transaction, String sql) {

        boolean isTransactionControl() {
            return TRANSACTION_CONTROL.stream().anyMatch(sql.toLowerCase(Locale.ROOT)::startsWith);
        }
    }

    /** Beginnings and ends of transactions are no statements: they come and go with what lies between. */
    int count() {
        return sql().size();
    }

    /**
     * What happened before the transaction with this statement had ended: the request itself, without what the outbox
     * worker makes of it afterwards.
     *
     * @param deed how a statement begins that only the request executes, in lower case
     */
    Statements untilCommitOf(String deed) {
        for (Entry entry : entries) {
            if (entry.sql().toLowerCase(Locale.ROOT).startsWith(deed)) {
                return untilEndOf(entry.transaction());
            }
        }
        throw new IllegalStateException("Nobody executed " + deed + " in " + entries);
    }

    private Statements untilEndOf(String transaction) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.transaction().equals(transaction) && entry.sql().equalsIgnoreCase("commit")) {
                return new Statements(entries.subList(0, i));
            }
        }
        throw new IllegalStateException("No end of transaction " + transaction + " in " + entries);
    }

    /** What is here more often than there. */
    String beyond(Statements other) {
        Map<String, Long> there = other.counted();
        return counted().entrySet().stream()
                .filter(here -> here.getValue() > there.getOrDefault(here.getKey(), 0L))
                .map(here -> here.getValue() - there.getOrDefault(here.getKey(), 0L) + " x " + here.getKey())
                .collect(Collectors.joining("\n"));
    }

    private Map<String, Long> counted() {
        return sql().stream().collect(Collectors.groupingBy(sql -> sql, LinkedHashMap::new, Collectors.counting()));
    }

    private List<String> sql() {
        return entries.stream()
                .filter(entry -> !entry.isTransactionControl())
                .map(Entry::sql)
                .toList();
    }
}
