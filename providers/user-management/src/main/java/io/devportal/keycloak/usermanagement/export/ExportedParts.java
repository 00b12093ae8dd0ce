// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.export;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Iterates over a list in batches, each read on demand in a transaction of its own: only one batch is in memory, and
 * no lock or connection is held while the client reads.
 *
 * @param <R> a row of the list
 */
public final class ExportedParts<R> implements Iterator<List<List<String>>> {
    /** Rows of a part. */
    public static final int ROWS = 500;

    /** Where the list goes on. */
    @FunctionalInterface
    public interface Source<R> {
        /**
         * At most {@link #ROWS} rows.
         *
         * @param after the last row of the part before, or null for the first part
         */
        List<R> behind(KeycloakSession own, R after);
    }

    private final List<String> titles;
    private final KeycloakSessionFactory factory;
    private final KeycloakContext context;
    private final Source<R> source;
    private final Function<R, List<String>> line;
    private R last;
    private boolean isRead;

    /** @param line of a row, with a cell for every title; null is an empty one */
    public ExportedParts(
            KeycloakSession session, List<String> titles, Source<R> source, Function<R, List<String>> line) {
        this.titles = titles;
        this.factory = session.getKeycloakSessionFactory();
        this.context = session.getContext();
        this.source = source;
        this.line = line;
    }

    public List<String> titles() {
        return titles;
    }

    @Override
    public boolean hasNext() {
        return !isRead;
    }

    @Override
    public List<List<String>> next() {
        if (isRead) {
            throw new NoSuchElementException();
        }
        List<R> rows = KeycloakModelUtils.runJobInTransactionWithResult(
                factory, context, own -> source.behind(own, last), "Part of an export");
        isRead = rows.size() < ROWS;
        last = rows.isEmpty() ? last : rows.get(rows.size() - 1);
        return rows.stream().map(line).toList();
    }
}
