// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.branding;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.branding.BrandColour.Scheme;
import io.devportal.keycloak.usermanagement.settings.Languages;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A requested change of a {@link Branding}: null leaves a value as it is, an empty one removes it.
 *
 * @param accent made readable; without {@code accentDark} the dark scheme gets one that follows from it
 * @param texts a language that is named has these texts from then on, and no others
 */
record BrandingChange(
        String name,
        String accent,
        String accentDark,
        String logo,
        String picture,
        Map<String, Map<String, String>> texts) {

    private static final int LONGEST_NAME = 80;

    /** Throws a {@link Refusal} that names the field. */
    Branding of(Branding before, Languages languages) {
        return new Branding(
                name == null ? before.name() : typedName(),
                accent == null ? before.accent() : colour("accent", accent, Scheme.LIGHT),
                dark(before.accentDark()),
                logo == null ? before.logo() : image("logo", logo, BrandImage.Use.LOGO),
                picture == null ? before.picture() : image("picture", picture, BrandImage.Use.PANEL),
                before.textsWith(texts(languages)));
    }

    private String typedName() {
        String line = HarmlessText.typed(name);
        if (line.length() > LONGEST_NAME || !HarmlessText.isText(line)) {
            throw new Refusal(Denial.invalid("name", Expected.oneLine(LONGEST_NAME)));
        }
        return line;
    }

    private String dark(String before) {
        if (accentDark != null) {
            return colour("accentDark", accentDark, Scheme.DARK);
        }
        return accent == null ? before : colour("accent", accent, Scheme.DARK);
    }

    private static String colour(String field, String text, Scheme scheme) {
        return text.isEmpty()
                ? ""
                : BrandColour.read(text)
                        .map(colour -> colour.readableIn(scheme).hex())
                        .orElseThrow(() -> new Refusal(Denial.invalid(field, BrandColour.EXPECTED)));
    }

    private static String image(String field, String data, BrandImage.Use use) {
        return data.isEmpty() ? "" : BrandImage.typed(field, data, use).data();
    }

    private Map<String, SortedMap<String, String>> texts(Languages languages) {
        Map<String, SortedMap<String, String>> typed = new TreeMap<>();
        (texts == null ? Map.<String, Map<String, String>>of() : texts).forEach((language, written) -> {
            if (!languages.offered().contains(language)) {
                throw new Refusal(Denial.invalid("texts", "only languages of the realm: " + languages.offered()));
            }
            typed.put(language, texts("texts." + language, written == null ? Map.of() : written));
        });
        return typed;
    }

    private static SortedMap<String, String> texts(String place, Map<String, String> written) {
        SortedMap<String, String> typed = new TreeMap<>();
        written.forEach((field, value) -> {
            BrandText text = BrandText.named(field)
                    .orElseThrow(() -> new Refusal(Denial.invalid(place, "only the fields " + BrandText.fields())));
            String line = text.typed(place + "." + field, value);
            if (!line.isEmpty()) {
                typed.put(field, line);
            }
        });
        return typed;
    }
}
