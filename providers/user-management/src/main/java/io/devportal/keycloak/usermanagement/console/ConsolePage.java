// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.freemarker.FreeMarkerProvider;
import org.keycloak.util.JsonSerialization;

/**
 * The page of the console. It is the same for everybody and for every address below it, and contains no data: its
 * scripts sign the reader in and call the API.
 */
public final class ConsolePage {
    private static final String PACKED = "gzip";
    private static final Pattern REFUSES_PACKED = Pattern.compile("gzip *; *q=0(\\.0*)?(?![.0-9])");
    private static final String DARK_MODE = "darkMode";
    /** A year, and not asked for again before. */
    private static final String KEPT = "max-age=31536000, immutable";

    private final KeycloakSession session;

    public ConsolePage(KeycloakSession session) {
        this.session = session;
    }

    /** @param view first part of the path below the portal, whose modules and texts are loaded ahead; empty for none */
    public Response show(String view) {
        return new ConsoleHeaders(session)
                .onPage(packed(html(view), "text/html;charset=utf-8"))
                .build();
    }

    /**
     * The texts of a group, in the language of the page; empty where there is no such group.
     *
     * @param version that the address names: a browser keeps the answer as long as the texts have this one
     */
    public Optional<Response> texts(String group, String version) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            ConsoleTexts texts = ConsoleTexts.of(theme.getEnhancedMessages(
                    session.getContext().getRealm(), session.getContext().resolveLocale(null)));
            Optional<Map<String, String>> found = texts.group(group);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            if (texts.version().equals(version)) {
                session.getContext().getHttpResponse().setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
            }
            return Optional.of(new ConsoleHeaders(session)
                    .onTexts(packed(JsonSerialization.writeValueAsString(found.get()), "application/json"))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compressed, where the browser takes that: Keycloak (26.7.5) does so with theme resources only. */
    private Response.ResponseBuilder packed(String text, String type) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String accepted =
                session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        boolean isPacked = accepted != null
                && accepted.contains(PACKED)
                && !REFUSES_PACKED.matcher(accepted).find();
        Response.ResponseBuilder answer = Response.ok(isPacked ? gzip(bytes) : bytes, type);
        if (isPacked) {
            answer.header(HttpHeaders.CONTENT_ENCODING, PACKED);
        }
        return answer;
    }

    private String html(String view) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            ConsoleConfig config = ConsoleConfig.of(session, theme);
            String files =
                    ConsoleConfig.resources(session, theme) + ConsoleFiles.all().path();
            Map<String, Object> page = new HashMap<>();
            page.put("language", config.locale());
            page.put("direction", config.isRightToLeft() ? "rtl" : "ltr");
            page.put("followsDark", followsDark(theme));
            page.put("title", config.realmName());
            page.put(
                    "styles",
                    Stream.concat(Stream.of(files + ConsoleFiles.STYLES), config.brand().styles().stream())
                            .toList());
            // asked for at once and not one after the other
            page.put(
                    "modules",
                    ConsoleFiles.all().neededBy(view).stream()
                            .map(files::concat)
                            .toList());
            page.put(
                    "texts",
                    Stream.of(ConsoleTexts.EVERYWHERE, view)
                            .filter(ConsoleTexts::isRoom)
                            .map(config::addressOf)
                            .toList());
            page.put("config", JsonSerialization.writeValueAsString(config));
            return session.getProvider(FreeMarkerProvider.class).processTemplate(page, "portal-console.ftl", theme);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FreeMarkerException e) {
            throw new IllegalStateException("The page of the console could not be written", e);
        }
    }

    /** As the sign-in pages do: the theme's switch and the realm's. */
    private boolean followsDark(Theme theme) throws IOException {
        return !"false".equals(theme.getProperties().getProperty(DARK_MODE))
                && session.getContext().getRealm().getAttribute(DARK_MODE, true);
    }

    private static byte[] gzip(byte[] page) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(page.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
