// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsChangeTest {

    @Test
    void namesWhatTheDocumentNames() {
        Map<Setting<?>, String> values =
                change("{\"approval\":\"automatic\",\"requestLifetime\":7200,\"password\":null}");

        assertThat(values).hasSize(2);
        assertThat(values.get(Setting.named("approval").orElseThrow())).isEqualTo("automatic");
        assertThat(values.get(Setting.named("requestLifetime").orElseThrow())).isEqualTo("7200");
    }

    @ParameterizedTest(name = "{0} -> {1} refused")
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"approval\":\"AUTOMATIC\"};                              approval",
                "{\"approval\":\"\"};                                       approval",
                "{\"approval\":true};                                       approval",
                "{\"approval\":[]};                                         approval",
                "{\"password\":\"sign_up\"};                                password",
                "{\"takenAddresses\":\"no\"};                               takenAddresses",
                "{\"activationLinkLifetime\":3599};                         activationLinkLifetime",
                "{\"activationLinkLifetime\":2592001};                      activationLinkLifetime",
                "{\"activationLinkLifetime\":\"3600\"};                     activationLinkLifetime",
                "{\"activationLinkLifetime\":3600.5};                       activationLinkLifetime",
                "{\"activationLinkLifetime\":1e4};                          activationLinkLifetime",
                "{\"activationLinkLifetime\":92233720368547758080};         activationLinkLifetime",
                "{\"requestLifetime\":0};                                   requestLifetime",
                "{\"recordRetention\":60};                                  recordRetention",
                "{\"requestMailInterval\":-1};                              requestMailInterval",
                "{\"maxSignUpsPerHour\":0};                                 maxSignUpsPerHour",
                "{\"maxPendingRequests\":{}};                               maxPendingRequests",
                "{\"Approval\":\"manual\"};                                 Approval",
                "{\"enabled\":null};                                        enabled",
            })
    void refusesAnUnknownFieldOrValueByItsName(String json, String field) {
        assertThatThrownBy(() -> change(json)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.denial().details())
                .isEqualTo(Map.of(Denial.FIELD, field)));
    }

    private static Map<Setting<?>, String> change(String json) {
        return new SettingsChange(
                        new JsonBody(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))).read(Map.class))
                .values();
    }
}
