// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses items as a portal would that only knows the template, and may split an item wherever the text between two
 * values occurs. Otherwise people who name their own organization could forge a role in another one:
 * {@code Acme:org-admin} as its name, for {@code {name}:{role}}.
 */
final class ItemReader {
    private final List<String> fixedTexts;
    private final List<String> plainItems;
    private final boolean tellsOrganizations;

    /** @param plainItems names of the portal's own roles, which stand alone */
    ItemReader(ItemTemplate template, List<String> plainItems) {
        this.fixedTexts = template.fixedTexts();
        this.plainItems = plainItems;
        this.tellsOrganizations = template.tellsOrganizations();
    }

    /** Whether only one set of values, role included, makes this item. */
    boolean canTell(String item) {
        return !plainItems.contains(item) && readings(item) == 1;
    }

    /** Whether this name of a role of the whole portal is no role in an organization. */
    boolean canTellPlain(String item) {
        return !tellsOrganizations || readings(item) == 0;
    }

    /** 0, 1, or 2 for several: then the leftmost and the rightmost place of some fixed text differ. */
    private int readings(String item) {
        String first = fixedTexts.get(0);
        String last = fixedTexts.get(fixedTexts.size() - 1);
        int end = item.length() - last.length();
        if (end < first.length() || !item.startsWith(first) || !item.endsWith(last)) {
            return 0;
        }
        List<String> between = fixedTexts.subList(1, fixedTexts.size() - 1);
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
