// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;

/** What {@code GET health} says about a realm that was set up as shipped, and about one that somebody changed. */
@PortalTest
final class HealthIT {
    private final PortalRealm realm;

    HealthIT(PortalRealm realm) {
        this.realm = realm;
    }

    @Test
    void theShippedRealmHasNoProblem() {
        assertThat(levels()).doesNotContain("registration-flow PROBLEM", "hostname PROBLEM", "mail-server PROBLEM");
        assertThat(levels()).contains("registration-flow OK", "required-action OK", "settings OK", "hostname OK");
    }

    @Test
    void aDisabledRequiredActionIsAProblem() {
        RequiredActionProviderRepresentation action = realm.admin().flows().getRequiredAction("portal-account-setup");
        action.setEnabled(false);
        realm.admin().flows().updateRequiredAction("portal-account-setup", action);
        try {
            assertThat(levels()).contains("required-action PROBLEM");
        } finally {
            action.setEnabled(true);
            realm.admin().flows().updateRequiredAction("portal-account-setup", action);
        }
    }

    /** A realm update that names some attributes erases all others: what is left must be the stricter choice. */
    @Test
    void erasedSettingsAreAWarningAndTheStrictDefaultsHold() {
        realm.as(People.ADMIN)
                .put("settings", "{\"approval\":\"automatic\",\"password\":\"sign-up\"}")
                .expect(200);
        RealmRepresentation update = realm.admin().toRepresentation();
        Map<String, String> before = update.getAttributes();
        update.setAttributes(Map.of("displayHint", "changed by another tool"));
        realm.admin().update(update);
        try {
            assertThat(levels()).contains("settings WARNING");
            JsonNode settings =
                    realm.as(People.ADMIN).get("settings").expect(200).json();
            assertThat(settings.path("approval").asText()).isEqualTo("manual");
            assertThat(settings.path("password").asText()).isEqualTo("account-setup");
        } finally {
            update.setAttributes(before);
            realm.admin().update(update);
        }
    }

    private List<String> levels() {
        List<String> levels = new ArrayList<>();
        realm.as(People.ADMIN)
                .get("health")
                .expect(200)
                .json()
                .path("checks")
                .forEach(check -> levels.add(
                        check.path("name").asText() + " " + check.path("level").asText()));
        return levels;
    }
}
