// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** What a portal looks like, over the API: what is refused, corrected and kept. */
@Tag("api")
@PortalTest
final class BrandingIT {
    /** One transparent pixel. */
    private static final String PIXEL = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private final PortalRealm realm;
    private final Api admin;

    BrandingIT(PortalRealm realm) {
        this.realm = realm;
        this.admin = realm.as(People.ADMIN);
    }

    @AfterEach
    void asItWas() {
        admin.put(
                        "branding",
                        "{\"accent\":\"\",\"accentDark\":\"\",\"logo\":\"\",\"picture\":\"\",\"texts\":{\"en\":{},\"de\":{}}}")
                .expect(200);
    }

    @Test // C-20, G-01
    void whatIsUnsafeIsRefusedAndNothingOfItIsKept() {
        ApiResponse before = admin.get("branding").expect(200);

        Map.of(
                        "logo", "\"https://elsewhere.example/logo.png\"",
                        "picture", "\"data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=\"",
                        "accent", "\"red;}</style>\"",
                        "texts.en.docsUrl", "{\"en\":{\"docs\":\"Docs\",\"docsUrl\":\"javascript:alert(1)\"}}",
                        "texts.en", "{\"en\":{\"doLogIn\":\"Log in\"}}",
                        "texts", "{\"tlh\":{\"docs\":\"paq\"}}",
                        "name", "\"" + "x".repeat(81) + "\"")
                .forEach((field, value) -> {
                    String key = field.startsWith("texts") ? "texts" : field;
                    String body = "{\"accentDark\":\"#74c4ea\",\"" + key + "\":" + value + "}";
                    assertThat(admin.put("branding", body)
                                    .expect(400)
                                    .json()
                                    .path("field")
                                    .asText())
                            .isEqualTo(field);
                });
        admin.put("branding", "{\"colour\":\"#0b5f86\"}").expect(400);
        admin.put("branding", "{\"accent\":7}").expect(400);

        assertThat(admin.get("branding").expect(200).body()).isEqualTo(before.body());
    }

    /** A script in it would run with the sign-in of an administrator of the server. */
    @Test // C-20: who manages one realm writes past the API
    void aDrawingThatSomebodyWroteIntoTheRealmIsNoPage() {
        String script = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(document.domain)\"></svg>";
        String drawing = "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_8));

        for (String written : List.of(drawing, drawing.replace("svg+xml", "png"), PIXEL.replace("iVBO", "iVBP"))) {
            write(written);
            assertThat(picture().status()).as(written).isEqualTo(404);
        }

        write(PIXEL);
        ApiResponse picture = picture().expect(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private void write(String picture) {
        RealmRepresentation change = realm.admin().toRepresentation();
        change.getAttributes().put("portal.panel-picture", picture);
        realm.admin().update(change);
    }

    private ApiResponse picture() {
        return ApiClient.anonymous().send("GET", realm.url("portal/picture"), null);
    }

    @Test // K-04
    void whatIsKeptIsReadableAndTheRealmsOwn() {
        String seen = admin.get("branding").expect(200).header("ETag");

        JsonNode kept = admin.ifMatch(seen)
                .put(
                        "branding",
                        "{\"accent\":\"#ffd400\",\"picture\":\"" + PIXEL
                                + "\",\"texts\":{\"en\":{\"panelTitle\":\"Don't wait: {id} & <b>more</b>\"},\"de\":{\"docs\":\"Doku\"}}}")
                .expect(200)
                .json();

        assertThat(kept.path("accent").asText()).isNotEqualTo("#ffd400").matches("#[0-9a-f]{6}");
        assertThat(kept.path("accentDark").asText()).matches("#[0-9a-f]{6}");
        assertThat(kept.at("/texts/en/panelTitle").asText()).isEqualTo("Don't wait: {id} & <b>more</b>");
        assertThat(admin.get("branding").expect(200).json()).isEqualTo(kept);
        ApiResponse stale =
                admin.ifMatch(seen).put("branding", "{\"name\":\"Other\"}").expect(412);
        assertThat(stale.json().path("errorMessage").asText()).contains("accent", "picture", "texts");
        String form = realm.browser().get(realm.signUpUrl()).document().outerHtml();
        assertThat(form)
                .contains("--brand:" + kept.path("accent").asText(), "Don't wait: {id} &amp; &lt;b&gt;more&lt;/b&gt;");
        assertThat(realm.admin().getAdminEvents()).anySatisfy(event -> {
            assertThat(event.getResourceType()).isEqualTo("PORTAL_BRANDING");
            assertThat(event.getRepresentation())
                    .contains("image/png, 70 bytes")
                    .doesNotContain("base64");
        });
    }
}
