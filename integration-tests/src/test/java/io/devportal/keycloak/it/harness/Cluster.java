// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two or three nodes on one PostgreSQL. A is the server of the whole run; the others start when a test first asks for them and
 * stop after the test class. {@link PortalRealm#on} talks to one of them on purpose.
 */
public final class Cluster implements AutoCloseable {
    private static final Pattern VIEW = Pattern.compile("ISPN00009[34].*(\\[\\S+\\|\\d+] \\(\\d+\\))");

    /** Two that do not find each other at the start look again after half a minute (JGroups' MERGE3). */
    private static final Duration TIME_TO_MEET = Duration.ofMinutes(2);

    private final LocalKeycloak server;
    private final Map<String, Node> others = new TreeMap<>();

    Cluster(LocalKeycloak server) {
        this.server = server;
    }

    public Node a() {
        return server.node();
    }

    /** Running and in one cluster with A, also when an earlier test killed it. */
    public Node b() {
        return joined("-b");
    }

    /** The same, beside B if that runs. */
    public Node c() {
        return joined("-c");
    }

    private Node joined(String suffix) {
        Node node = others.computeIfAbsent(suffix, server::newNode);
        if (!node.isRunning()) {
            node.start();
        }
        awaitMeeting();
        return node;
    }

    /** Those that run know of each other, and of nobody who was killed. */
    public void awaitMeeting() {
        List<Node> running = Stream.concat(Stream.of(a()), others.values().stream())
                .filter(Node::isRunning)
                .toList();
        String size = "(" + running.size() + ")";
        Await.value("a cluster of " + size, TIME_TO_MEET, () -> Optional.of(views(running))
                .filter(views -> views.size() == 1 && views.iterator().next().endsWith(size)));
    }

    /** Which clusters these nodes think they are in: the newest line of each about it. */
    private static Set<String> views(List<Node> nodes) {
        return nodes.stream().map(Cluster::view).collect(Collectors.toSet());
    }

    private static String view(Node node) {
        Matcher line = VIEW.matcher(node.logs());
        Optional<String> newest = line.results().map(found -> found.group(1)).reduce((older, newer) -> newer);
        return newest.orElse("");
    }

    @Override
    public void close() {
        others.values().forEach(Node::close);
    }
}
