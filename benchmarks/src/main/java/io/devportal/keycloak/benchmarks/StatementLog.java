// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.devportal.keycloak.benchmarks.Statements.Entry;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts statements in PostgreSQL's own log, which has a line for every execution, with its transaction. That is exact:
 * Hibernate's statistics miss what does not go through Hibernate, and pg_stat_statements does not tell the request from the
 * outbox worker that runs behind it.
 */
final class StatementLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXECUTION =
            Pattern.compile("(?:execute (?!fetch from)[^:]+|statement): (.*)", Pattern.DOTALL);
    /** The longest that Keycloak was seen to write after its answer. */
    private static final Duration AFTERMATH = Duration.ofMillis(200);

    private final Postgres.Database reader;
    private long position;

    StatementLog(Postgres postgres) {
        reader = postgres.postgres();
    }

    /** What was executed in this database from the beginning of the deed until shortly after its end. */
    Statements during(Postgres.Database database, Runnable deed) {
        skip();
        deed.run();
        Stage.pause(AFTERMATH);
        return new Statements(readOn().lines()
                .filter(line -> !line.isBlank())
                .map(StatementLog::json)
                .filter(line -> line.path("dbname").asText().equals(database.name()))
                .flatMap(StatementLog::entry)
                .toList());
    }

    /** Past what is of no interest, of which there may be hundreds of megabytes. */
    private void skip() {
        position = Long.parseLong(reader.text("select size from pg_stat_file(pg_current_logfile('jsonlog'))"));
        readOn();
    }

    /** Everything since the last call. A backend logs before it executes, so a mark of ours comes behind all of it. */
    private String readOn() {
        String mark = UUID.randomUUID().toString();
        reader.execute("select '" + mark + "'");
        String log = unread();
        while (!log.contains(mark)) {
            log = unread();
        }
        String whole = log.substring(0, log.lastIndexOf('\n') + 1);
        position += whole.length();
        return whole;
    }

    /** One byte is one character: a position in the text is one in the file. */
    private String unread() {
        return reader.text("select convert_from(pg_read_binary_file(pg_current_logfile('jsonlog'), " + position
                + ", 1000000000), 'LATIN1')");
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(line, e);
        }
    }

    private static Stream<Entry> entry(JsonNode line) {
        Matcher execution = EXECUTION.matcher(line.path("message").asText());
        return execution.matches()
                ? Stream.of(new Entry(line.path("vxid").asText(), execution.group(1)))
                : Stream.empty();
    }
}
