// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads items back, as a portal does that knows template and role names. Whoever names his own organization could else
 * write an item that is somebody else's role in another organization.
 */
final class ItemReader {

    /** Of each role: its fixed texts, with a value that can be anything between two of them. */
    private final Set<List<String>> patterns = new LinkedHashSet<>();

    ItemReader(ItemTemplate template, List<String> roleNames, List<String> plainItems) {
        roleNames.forEach(name -> patterns.add(template.fixedTexts(name)));
        plainItems.forEach(item -> patterns.add(List.of(item)));
    }

    /** Whether only one role, and only one set of values, makes this item. */
    boolean canTell(String item) {
        int readings = 0;
        for (List<String> pattern : patterns) {
            readings += readings(item, pattern);
            if (readings > 1) {
                return false;
            }
        }
        return readings == 1;
    }

    /** 0, 1, or 2 for several: then the leftmost and the rightmost place of some fixed text differ. */
    private static int readings(String item, List<String> pattern) {
        String first = pattern.get(0);
        String last = pattern.get(pattern.size() - 1);
        if (pattern.size() == 1) {
            return item.equals(first) ? 1 : 0;
        }
        int end = item.length() - last.length();
        if (end < first.length() || !item.startsWith(first) || !item.endsWith(last)) {
            return 0;
        }
        List<String> between = pattern.subList(1, pattern.size() - 1);
        List<Integer> leftmost = leftmost(item, between, first.length(), end);
        if (leftmost.contains(-1)) {
            return 0;
        }
        return leftmost.equals(rightmost(item, between, end)) ? 1 : 2;
    }

    private static List<Integer> leftmost(String item, List<String> texts, int start, int end) {
        List<Integer> places = new ArrayList<>();
        int from = start;
        for (String text : texts) {
            int place = item.indexOf(text, from);
            if (place < 0 || place + text.length() > end) {
                return List.of(-1);
            }
            places.add(place);
            from = place + text.length();
        }
        return places;
    }

    /** Of texts that are known to be there in this order. */
    private static List<Integer> rightmost(String item, List<String> texts, int end) {
        List<Integer> places = new ArrayList<>();
        int to = end;
        for (int i = texts.size() - 1; i >= 0; i--) {
            to = item.lastIndexOf(texts.get(i), to - texts.get(i).length());
            places.add(0, to);
        }
        return places;
    }
}
