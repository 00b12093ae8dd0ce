// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.branding;

import io.devportal.keycloak.usermanagement.access.Expected;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour for the fill of buttons and the text of links.
 *
 * @param rgb 0xRRGGBB
 */
public record BrandColour(int rgb) {

    /** What stands behind the colour and on it, as the theme's {@code tokens.css} has it. */
    public enum Scheme {
        LIGHT(0xFFFFFF, 0x000000, 0xFFFFFF),
        DARK(0x04202D, 0xFFFFFF, 0x0D1418, 0x172127);

        private final int textOnIt;
        private final int away;
        private final int[] behind;

        Scheme(int textOnIt, int away, int... behind) {
            this.textOnIt = textOnIt;
            this.away = away;
            this.behind = behind;
        }
    }

    /** Of the realm and of an organization: where the login theme reads the colour of each scheme. */
    public static final String LIGHT_ATTRIBUTE = "portal.brandColor";

    public static final String DARK_ATTRIBUTE = "portal.brandColorDark";

    /** What a good one is, for an error sentence. */
    public static final Expected EXPECTED =
            Expected.of("colour", "a colour such as #0b5f86, or an empty text for none");

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    /** WCAG 2.2, 1.4.3. */
    private static final double ENOUGH = 4.5;

    private static final double TINT = 0.08;
    private static final int STEPS = 100;

    /** @param text {@code #rrggbb} */
    public static Optional<BrandColour> read(String text) {
        return text != null && HEX.matcher(text).matches()
                ? Optional.of(new BrandColour(Integer.parseInt(text.substring(1), 16)))
                : Optional.empty();
    }

    /** {@code #rrggbb}, in small letters. */
    public String hex() {
        return String.format("#%06x", rgb);
    }

    /** This one, or the nearest one between it and black or white with which text can be read in that scheme. */
    public BrandColour readableIn(Scheme scheme) {
        for (int step = 0; step < STEPS; step++) {
            BrandColour candidate = new BrandColour(mix(rgb, scheme.away, (double) step / STEPS));
            if (candidate.isReadableIn(scheme)) {
                return candidate;
            }
        }
        return new BrandColour(scheme.away);
    }

    boolean isReadableIn(Scheme scheme) {
        return contrast(rgb, scheme.textOnIt) >= ENOUGH
                && Arrays.stream(scheme.behind).allMatch(page -> contrast(rgb, page) >= ENOUGH)
                && contrast(rgb, mix(scheme.behind[0], rgb, TINT)) >= ENOUGH;
    }

    static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double part = (channel & 0xFF) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int mix(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (from >> shift & 0xFF) * (1 - share) + (to >> shift & 0xFF) * share;
            mixed |= (int) Math.round(channel) << shift;
        }
        return mixed;
    }
}
