// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Prints at the end of a run where its time went, from the reports that Maven leaves of each class. The first class of a JVM
 * on a database also pays for the start of its server.
 */
public final class SlowestClasses {
    private static final int SHOWN = 10;

    private SlowestClasses() {}

    /** @param arguments the folder of the reports, and when Maven began: what is older is of another run */
    public static void main(String[] arguments) throws IOException, XMLStreamException {
        FileTime begin = FileTime.from(OffsetDateTime.parse(arguments[1]).toInstant());
        Map<String, Duration> times = times(Path.of(arguments[0]), begin);
        if (times.size() > 1) {
            System.out.println(report(times));
        }
    }

    private static Map<String, Duration> times(Path reports, FileTime begin) throws IOException, XMLStreamException {
        Map<String, Duration> times = new HashMap<>();
        if (Files.isDirectory(reports)) {
            try (Stream<Path> files = Files.list(reports)) {
                for (Path file : files.filter(SlowestClasses::isReport).toList()) {
                    if (Files.getLastModifiedTime(file).compareTo(begin) > 0) {
                        add(times, Files.readString(file));
                    }
                }
            }
        }
        return times;
    }

    private static boolean isReport(Path file) {
        return file.getFileName().toString().matches("TEST-.*\\.xml");
    }

    /** Its first element names the class and its seconds: {@code <testsuite name="it.SignUpIT" time="12.345" …}. */
    static void add(Map<String, Duration> times, String report) throws XMLStreamException {
        XMLInputFactory plain = XMLInputFactory.newDefaultFactory();
        plain.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = plain.createXMLStreamReader(new StringReader(report));
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            // comments and blanks
        }
        String name = reader.getAttributeValue(null, "name");
        double seconds =
                Double.parseDouble(reader.getAttributeValue(null, "time").replace(",", ""));
        times.put(name.substring(name.lastIndexOf('.') + 1), Duration.ofMillis(Math.round(seconds * 1000)));
    }

    static String report(Map<String, Duration> times) {
        Duration all = times.values().stream().reduce(Duration.ZERO, Duration::plus);
        StringBuilder text = new StringBuilder(
                String.format("[time] %d classes, %d s. The slowest:", times.size(), all.toSeconds()));
        times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(entry -> text.append(
                        String.format("%n[time] %6.1f s  %s", entry.getValue().toMillis() / 1000.0, entry.getKey())));
        return text.toString();
    }
}
