// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two nodes on one PostgreSQL. A is the server of the whole run; B starts when a test first asks for it and stops after
 * the test class. {@link PortalRealm#on} talks to one of them on purpose.
 */
public final class Cluster implements AutoCloseable {
    private static final Pattern VIEW = Pattern.compile("ISPN00009[34].*(\\[\\S+\\|\\d+] \\(\\d+\\))");

    /** Two that do not find each other at the start look again after half a minute (JGroups' MERGE3). */
    private static final Duration TIME_TO_MEET = Duration.ofMinutes(2);

    private final LocalKeycloak server;
    private Node b;

    Cluster(LocalKeycloak server) {
        this.server = server;
    }

    public Node a() {
        return server.node();
    }

    /** Running and in one cluster with A, also when an earlier test killed it. */
    public Node b() {
        if (b == null) {
            b = server.newNode();
        } else if (!b.isRunning()) {
            b.start();
        }
        Await.value("a cluster of two nodes", TIME_TO_MEET, () -> Optional.of(view(b))
                .filter(view -> view.endsWith("(2)") && view.equals(view(a()))));
        return b;
    }

    /** Which cluster this node thinks it is in: the newest line about it. */
    private static String view(Node node) {
        Matcher line = VIEW.matcher(node.logs());
        Optional<String> newest = line.results().map(found -> found.group(1)).reduce((older, newer) -> newer);
        return newest.orElse("");
    }

    @Override
    public void close() {
        if (b != null) {
            b.close();
        }
    }
}
