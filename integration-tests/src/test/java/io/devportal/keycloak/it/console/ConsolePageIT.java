// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of the console and its files are on the wire: E-04, E-32. */
@Tag("console")
@PortalTest
final class ConsolePageIT {
    private final PortalRealm realm;

    ConsolePageIT(PortalRealm realm) {
        this.realm = realm;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "requests", "requests/4711", "users/new?kind=developers", "settings/mail-server"})
    void everyAddressHasThePageAndNothingBesideItMayRun(String path) {
        HttpPage page = realm.browser().get(realm.url("portal/" + path));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy").split("; "))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "connect-src 'self'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types lit-html");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.document().select("[style], [onclick], [onload], style"))
                .isEmpty();
        assertThat(page.document().select("script").eachAttr("type")).containsExactly("module");
    }

    @Test
    void whatItLoadsIsCompressedAndKeptAndNamedByItsContent() throws IOException, InterruptedException {
        Document page = realm.browser().get(realm.url("portal/requests")).document();
        List<String> files = page.select("link[href], script[src]").stream()
                .map(element -> element.hasAttr("src") ? element.absUrl("src") : element.absUrl("href"))
                .filter(address -> address.contains("/resources/"))
                .distinct()
                .toList();

        assertThat(files).hasSize(3).allMatch(file -> file.matches(".*/portal-console/[0-9a-f]{16}/.*"));
        for (String file : files) {
            HttpResponse<byte[]> answer = accepting("gzip", file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding")).as(file).hasValue("gzip");
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(file)
                    .contains("max-age=2592000");
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(file)
                    .matches(file.endsWith(".css") ? "text/css.*" : "(text|application)/javascript.*");
        }
    }

    private static HttpResponse<byte[]> accepting(String encoding, String address)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", encoding)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A browser keeps them until one changes: then the page names another address. */
    @Test
    void theTextsAreKeptUntilOneChanges() throws IOException, InterruptedException {
        List<String> before = texts("requests?kc_locale=de");
        assertThat(before).hasSize(2).allMatch(address -> address.contains("kc_locale=de&v="));
        for (String address : before) {
            assertThat(accepting("gzip;q=0", address).headers().firstValue("Content-Encoding"))
                    .isEmpty();
            HttpResponse<byte[]> answer = accepting("gzip", address);
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }

        realm.admin().localization().saveRealmLocalizationText("de", "portalConsoleMailsTitle", "Briefe");

        assertThat(texts("requests?kc_locale=de")).doesNotContainAnyElementsOf(before);
        HttpPage old = realm.browser().get(before.get(0));
        assertThat(old.header("Cache-Control")).isEqualTo("no-store");
        assertThat(realm.browser().get(realm.url("portal/texts/nothing")).status())
                .isEqualTo(404);
    }

    private List<String> texts(String path) {
        return realm.browser()
                .get(realm.url("portal/" + path))
                .document()
                .select("link[as=fetch]")
                .eachAttr("href");
    }

    /** What an admin of the realm writes ends no element of the page. */
    @Test // E-32
    void theTextsOfTheRealmStayTexts() throws IOException {
        String hostile = "\"></portal-console></script><script>alert(1)</script>";
        realm.admin().localization().saveRealmLocalizationText("en", "portalConsoleBaseOffline", hostile);
        realm.admin().localization().saveRealmLocalizationText("en", "portalConsoleBaseRequests", hostile);

        Document page = realm.browser().get(realm.url("portal/")).document();
        JsonNode config =
                new ObjectMapper().readTree(page.select("portal-console").attr("data-config"));
        HttpPage texts = realm.browser().get(page.select("link[as=fetch]").attr("href"));

        assertThat(config.path("texts").path("baseOffline").asText()).isEqualTo(hostile);
        assertThat(page.select("script")).hasSize(1);
        assertThat(texts.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new ObjectMapper()
                        .readTree(texts.body())
                        .path("baseRequests")
                        .asText())
                .isEqualTo(hostile);
    }

    @Test
    void aClosedRealmHasNoConsole() {
        var closed = realm.admin().toRepresentation();
        closed.setEnabled(false);
        realm.admin().update(closed);
        try {
            assertThat(realm.browser().get(realm.url("portal/")).status()).isEqualTo(403);
        } finally {
            closed.setEnabled(true);
            realm.admin().update(closed);
        }
    }
}
