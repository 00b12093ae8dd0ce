// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings with which sign-up is as in a portal that people know. */
@Tag("api")
@PortalTest
final class PresetsIT {
    private final PortalRealm realm;
    private final Api admin;

    PresetsIT(PortalRealm realm) {
        this.realm = realm;
        this.admin = realm.as(People.ADMIN);
    }

    @AfterEach
    void asItWas() {
        admin.post("presets/developer-portal/apply").expect(200);
        admin.put("settings", "{\"userRegistration\":\"on\"}").expect(200);
    }

    private static JsonNode named(JsonNode list, String field, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.path(field).asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + list));
    }

    @ParameterizedTest // T5, T6, L5
    @ValueSource(strings = {"developer-portal", "gravitee", "tyk", "layer7"})
    void whatThePreviewSaysIsWhatApplyingDoes(String name) {
        JsonNode listed = admin.get("presets").expect(200).json().path("presets");
        ApiResponse preview = admin.get("presets/" + name).expect(200);
        ApiResponse before = admin.get("settings").expect(200);

        JsonNode after = admin.ifMatch(preview.header("ETag"))
                .post("presets/" + name + "/apply")
                .expect(200)
                .json();

        assertThat(preview.header("ETag")).isEqualTo(before.header("ETag"));
        preview.json().path("differences").forEach(difference -> {
            String key = difference.path("key").asText();
            assertThat(difference.path("now")).isEqualTo(before.json().path(key));
            assertThat(difference.path("then")).isEqualTo(after.path(key));
        });
        named(listed, "name", name).path("settings").properties().forEach(setting -> assertThat(
                        after.path(setting.getKey()))
                .isEqualTo(setting.getValue()));
        assertThat(admin.get("presets/" + name).json().path("differences")).isEmpty();
        assertThat(admin.get("settings").json()).isEqualTo(after);
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> "PORTAL_SETTINGS".equals(event.getResourceType()))
                .anySatisfy(event -> assertThat(event.getDetails()).containsEntry("preset", name));
    }

    @Test // K-04
    void whoeverHasNotSeenTheSettingsAppliesNone() {
        String seen = admin.get("presets/tyk").expect(200).header("ETag");
        admin.put("settings", "{\"maxPendingRequests\":77}").expect(200);

        assertThat(admin.ifMatch(seen).post("presets/tyk/apply").expect(412).body())
                .contains("changed_meanwhile", "maxPendingRequests");

        assertThat(admin.get("settings").json().path("password").asText()).isEqualTo("account-setup");
        admin.put("settings", "{\"maxPendingRequests\":10000}").expect(200);
    }

    @Test // L22
    void whatStaysWithKeycloakIsSaid() {
        JsonNode steps = admin.get("presets/layer7").expect(200).json().path("native");

        assertThat(named(steps, "topic", "password-rules").path("done").asBoolean())
                .isTrue();
        assertThat(named(steps, "topic", "terms").path("done").asBoolean()).isFalse();
        assertThat(named(steps, "topic", "submit-label").path("then").asText()).isEqualTo("Register");
        realm.admin()
                .localization()
                .createOrUpdateRealmLocalizationTexts(
                        "en", Map.of("termsText", "Be nice.", "portalCreateAccount", "Register"));
        try {
            JsonNode done = admin.get("presets/layer7").expect(200).json().path("native");
            assertThat(named(done, "topic", "terms").path("done").asBoolean()).isTrue();
            assertThat(named(done, "topic", "submit-label").path("done").asBoolean())
                    .isTrue();
        } finally {
            realm.admin().localization().deleteRealmLocalizationTexts("en");
        }
        JsonNode gravitee = admin.get("presets/gravitee").json().path("native");
        assertThat(named(gravitee, "topic", "password-rules").path("done").asBoolean())
                .isFalse();
        assertThat(named(gravitee, "topic", "terms").path("done").asBoolean()).isTrue();
    }

    @Test // T4
    void theButtonOfTheSignUpFormHasTheLabelThatThePresetAsksFor() {
        JsonNode steps = admin.get("presets/tyk").expect(200).json().path("native");
        String label = named(steps, "topic", "submit-label").path("then").asText();
        realm.admin().localization().createOrUpdateRealmLocalizationTexts("en", Map.of("portalCreateAccount", label));
        try {
            Document form = realm.browser().get(realm.signUpUrl()).document();

            assertThat(label).isEqualTo("Register to developer portal");
            assertThat(form.select("#kc-register-form button[type=submit]").text())
                    .isEqualTo(label);
        } finally {
            realm.admin().localization().deleteRealmLocalizationTexts("en");
        }
    }

    @Test // G2
    void theSwitchForSignUpIsReadAndChangedWithTheSettings() {
        assertThat(admin.get("settings")
                        .expect(200)
                        .json()
                        .path("userRegistration")
                        .asText())
                .isEqualTo("on");

        admin.put("settings", "{\"userRegistration\":\"off\"}").expect(200);

        assertThat(realm.admin().toRepresentation().isRegistrationAllowed()).isFalse();
        assertThat(signUpLinks()).isEmpty();
        admin.put("settings", "{\"userRegistration\":\"on\"}").expect(200);
        assertThat(signUpLinks()).hasSize(1);
        admin.put("settings", "{\"userRegistration\":true}").expect(400);
    }

    private List<Element> signUpLinks() {
        return realm.browser().get(realm.signInUrl()).document().select("a[href*=registration]");
    }
}
