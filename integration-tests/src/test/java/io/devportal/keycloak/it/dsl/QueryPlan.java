// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How PostgreSQL executed one statement, as auto_explain tells it. */
public record QueryPlan(String text) {
    private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan on (\\w+)");

    public boolean isAbout(String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }

    /** The tables of which every row was read. */
    public Set<String> tablesReadWhole() {
        Set<String> tables = new TreeSet<>();
        Matcher scan = WHOLE_TABLE.matcher(text);
        while (scan.find()) {
            tables.add(scan.group(1));
        }
        return tables;
    }
}
