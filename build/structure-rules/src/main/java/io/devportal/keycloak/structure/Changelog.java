// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The tables that the Liquibase changelog creates. */
final class Changelog {

    /** @param type as written, for instance {@code VARCHAR(255)} */
    record Column(String type, boolean nullable) {}

    /** @param location on the class path, as the entity provider names it */
    static Document read(String location) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Jar.RESOURCES.resolve(location).toFile());
        } catch (Exception e) {
            throw new IllegalStateException(location, e);
        }
    }

    private final Document document;

    Changelog(String location) {
        this.document = read(location);
    }

    Map<String, Map<String, Column>> tables() {
        Map<String, Map<String, Column>> tables = new LinkedHashMap<>();
        elements(document.getDocumentElement(), "createTable")
                .forEach(table -> tables.put(table.getAttribute("tableName"), columns(table)));
        elements(document.getDocumentElement(), "addColumn")
                .forEach(table -> tables.computeIfAbsent(table.getAttribute("tableName"), name -> new LinkedHashMap<>())
                        .putAll(columns(table)));
        return tables;
    }

    /** Names of everything but columns: tables, keys and indexes. */
    List<String> names() {
        return Stream.of("tableName", "indexName", "constraintName")
                .flatMap(attribute -> elements(document.getDocumentElement(), "*")
                        .map(element -> element.getAttribute(attribute))
                        .filter(name -> !name.isEmpty()))
                .distinct()
                .toList();
    }

    /** Indexed columns as "table.column". */
    List<String> indexed() {
        return elements(document.getDocumentElement(), "createIndex")
                .flatMap(index -> elements(index, "column")
                        .map(column -> index.getAttribute("tableName") + "." + column.getAttribute("name")))
                .toList();
    }

    private static Map<String, Column> columns(Element table) {
        Map<String, Column> columns = new LinkedHashMap<>();
        elements(table, "column").forEach(column -> {
            boolean required = elements(column, "constraints")
                    .anyMatch(
                            constraints -> constraints.getAttribute("nullable").equals("false"));
            columns.put(column.getAttribute("name"), new Column(column.getAttribute("type"), !required));
        });
        return columns;
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
