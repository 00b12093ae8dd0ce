// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.branding;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The look of a portal. Texts that are not customized are empty.
 *
 * @param name at the top of every page and mail
 * @param accent colour of buttons and links in the light scheme, {@code #rrggbb}
 * @param accentDark the same in the dark scheme
 * @param logo before the name, a {@code data:} address
 * @param picture of the panel beside the form, a {@code data:} address
 * @param texts by language tag, and then by the names of {@link BrandText}; without empty ones
 */
record Branding(
        String name,
        String accent,
        String accentDark,
        String logo,
        String picture,
        SortedMap<String, SortedMap<String, String>> texts) {

    /** For a comparison and an event: a picture is told apart, and not shown. */
    Branding withoutPictures() {
        return new Branding(name, accent, accentDark, inShort(logo), inShort(picture), texts);
    }

    private static String inShort(String data) {
        return BrandImage.read(data)
                .map(image -> image.type() + ", " + image.bytes().length + " bytes")
                .orElse("");
    }

    /** With other texts in these languages. */
    SortedMap<String, SortedMap<String, String>> textsWith(Map<String, SortedMap<String, String>> changed) {
        SortedMap<String, SortedMap<String, String>> all = new TreeMap<>(texts);
        all.putAll(changed);
        all.values().removeIf(Map::isEmpty);
        return all;
    }
}
