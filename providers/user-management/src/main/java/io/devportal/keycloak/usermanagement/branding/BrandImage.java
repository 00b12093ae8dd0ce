// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.branding;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An image that is stored in the realm, so that pages load nothing from other sites: C-20.
 *
 * @param type its media type
 * @param base64 its bytes
 */
record BrandImage(String type, String base64) {

    /** What a picture is for: how large it may be, and whether a drawing will do. */
    enum Use {
        /** Stands in every page. */
        LOGO(8 * 1024, true),
        /** A file of its own. */
        PANEL(32 * 1024, false);

        private final int mostBytes;
        private final boolean mayBeDrawn;

        Use(int mostBytes, boolean mayBeDrawn) {
            this.mostBytes = mostBytes;
            this.mayBeDrawn = mayBeDrawn;
        }

        private Expected expected() {
            return Expected.of(
                    mayBeDrawn ? "picture-or-drawing" : "picture",
                    "data:image/" + (mayBeDrawn ? "png, jpeg, webp or svg+xml" : "png, jpeg or webp")
                            + ";base64, of at most " + mostBytes
                            + " bytes, and in a drawing no script and nothing from elsewhere",
                    mostBytes);
        }
    }

    private static final String DRAWN = "image/svg+xml";
    private static final Pattern DATA =
            Pattern.compile("data:(image/(?:png|jpeg|webp|svg\\+xml));base64,([A-Za-z0-9+/]++={0,2})");
    /** A picture in a page runs no script and loads nothing anyway; whoever puts it somewhere else is safe, too. */
    private static final Pattern MORE_THAN_DRAWN =
            Pattern.compile("<!(?!--)|<\\?(?!xml )|<(?:\\w+:)?(?:script|foreignobject|iframe|embed|object|handler)\\b"
                    + "|\\son\\w+\\s*=|javascript:|@import|&#|\\\\"
                    + "|url\\s*\\(\\s*['\"]?\\s*[^#'\"\\s]|href\\s*=\\s*(?:[^'\"\\s]|['\"]\\s*[^#'\"\\s])");

    /** As it is stored; empty for what no picture of ours can be. */
    static Optional<BrandImage> read(String data) {
        Matcher parts = DATA.matcher(data == null ? "" : data);
        return parts.matches() ? Optional.of(new BrandImage(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** As it is stored; empty for what this use would refuse: who manages the realm can write anything where it is stored. */
    static Optional<BrandImage> read(String data, Use use) {
        return read(data).filter(image -> image.fits(use));
    }

    /** As somebody sends it. Throws a {@link Refusal} that names the field. */
    static BrandImage typed(String field, String data, Use use) {
        return read(data, use).orElseThrow(() -> new Refusal(Denial.invalid(field, use.expected())));
    }

    String data() {
        return "data:" + type + ";base64," + base64;
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    private boolean fits(Use use) {
        try {
            byte[] bytes = bytes();
            return bytes.length <= use.mostBytes
                    && (type.equals(DRAWN) ? use.mayBeDrawn && isDrawing(bytes) : isWhatItSays(bytes));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isWhatItSays(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        return switch (type) {
            case "image/png" -> head.startsWith("\u0089PNG\r\n\u001A\n");
            case "image/jpeg" -> head.startsWith("\u00FF\u00D8\u00FF");
            default -> head.startsWith("RIFF") && head.endsWith("WEBP");
        };
    }

    private static boolean isDrawing(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .strip()
                    .toLowerCase(Locale.ROOT);
            return (text.startsWith("<svg") || text.startsWith("<?xml "))
                    && text.contains("<svg")
                    && text.endsWith("</svg>")
                    && !MORE_THAN_DRAWN.matcher(text).find();
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
