// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The operations of the changelog, by change set. */
record ChangeSets(Document changelog) {

    /** Each as "id sum", where the sum is over all that it does, and not over comments, blanks and the order of attributes. */
    List<String> sums() {
        return sets().map(set -> set.getAttribute("id") + " " + sum(set)).toList();
    }

    /** The changes themselves, with the id of their set. */
    List<Change> changes() {
        return sets().flatMap(set -> children(set).map(change -> new Change(set.getAttribute("id"), change)))
                .toList();
    }

    record Change(String set, Element element) {

        String kind() {
            return element.getTagName();
        }

        /** Columns that whoever does not know them cannot fill. */
        List<String> neededColumns() {
            return children(element)
                    .filter(column -> children(column)
                            .anyMatch(constraints ->
                                    constraints.getAttribute("nullable").equals("false")))
                    .filter(column -> attributes(column).keySet().stream()
                            .noneMatch(attribute -> attribute.startsWith("defaultValue")))
                    .map(column -> column.getAttribute("name"))
                    .toList();
        }

        String text() {
            return element.getTextContent().strip();
        }

        @Override
        public String toString() {
            return set + ": " + kind();
        }
    }

    private Stream<Element> sets() {
        return children(changelog.getDocumentElement());
    }

    private static String sum(Element set) {
        try {
            byte[] bytes = canonical(set).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String canonical(Element element) {
        StringBuilder text = new StringBuilder(element.getTagName()).append(attributes(element));
        nodes(element).forEach(node -> {
            if (node instanceof Element child) {
                text.append('<').append(canonical(child)).append('>');
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                text.append(node.getNodeValue().strip().replaceAll("\\s+", " "));
            }
        });
        return text.toString();
    }

    private static TreeMap<String, String> attributes(Element element) {
        NamedNodeMap found = element.getAttributes();
        TreeMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < found.getLength(); i++) {
            attributes.put(found.item(i).getNodeName(), found.item(i).getNodeValue());
        }
        return attributes;
    }

    private static Stream<Element> children(Element element) {
        return nodes(element).filter(Element.class::isInstance).map(Element.class::cast);
    }

    private static Stream<Node> nodes(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    }
}
