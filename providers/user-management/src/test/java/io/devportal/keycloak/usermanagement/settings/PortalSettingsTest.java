// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.settings.PortalSettings.Approval;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.PasswordChoice;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.TakenAddresses;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.RealmModel;

class PortalSettingsTest {

    private final Map<String, String> attributes = new HashMap<>();
    private final RealmModel realm = realm(attributes);

    @ParameterizedTest(name = "{0}: portal.approval = [{1}] -> {2}")
    @CsvSource({
        "T6,  manual,     MANUAL",
        "T5,  automatic,  AUTOMATIC",
        "T19, ,           MANUAL",
        "T19, '',         MANUAL",
        "T19, AUTOMATIC,  MANUAL",
        "T19, ' automatic', MANUAL",
        "T19, true,       MANUAL",
    })
    void whoeverCannotBeReadIsApprovedByHand(String id, String stored, Approval approval) {
        attributes.put("portal.approval", stored);

        assertThat(PortalSettings.of(realm).approval()).isEqualTo(approval);
        assertThat(PortalSettings.of(realm).approvesAutomatically()).isEqualTo(approval == Approval.AUTOMATIC);
    }

    @ParameterizedTest(name = "{0}: portal.password = [{1}] -> {2}")
    @CsvSource({
        "L8,  account-setup, ACCOUNT_SETUP",
        "L9,  sign-up,       SIGN_UP",
        "T19, ,              ACCOUNT_SETUP",
        "T19, '',            ACCOUNT_SETUP",
        "T19, sign_up,       ACCOUNT_SETUP",
        "T19, SIGN-UP,       ACCOUNT_SETUP",
    })
    void anUnreadablePasswordChoiceMeansAccountSetup(String id, String stored, PasswordChoice password) {
        attributes.put("portal.password", stored);

        assertThat(PortalSettings.of(realm).password()).isEqualTo(password);
        assertThat(PortalSettings.of(realm).asksPasswordAtSignUp()).isEqualTo(password == PasswordChoice.SIGN_UP);
    }

    @ParameterizedTest(name = "{0}: portal.activation-link-lifetime = [{1}] -> {2}")
    @CsvSource({
        "C-02, 3600,                 PT1H",
        "C-02, 2592000,              PT720H",
        "C-02, ,                     PT72H",
        "C-02, '',                   PT72H",
        "C-02, 3599,                 PT72H",
        "C-02, 2592001,              PT72H",
        "C-02, -1,                   PT72H",
        "C-02, 9223372036854775807,  PT72H",
        "C-02, 9223372036854775808,  PT72H",
        "C-02, 72h,                  PT72H",
        "C-02, ' 3600',              PT72H",
    })
    void anUnreadableLifetimeMeansThreeDays(String id, String stored, Duration lifetime) {
        attributes.put("portal.activation-link-lifetime", stored);

        assertThat(PortalSettings.of(realm).activationLinkLifetime()).isEqualTo(lifetime);
    }

    @Test
    void readsWhatItStored() {
        PortalSettings settings = new PortalSettings(
                Approval.AUTOMATIC, PasswordChoice.SIGN_UP, Duration.ofHours(1), TakenAddresses.HIDDEN);
        assertThat(PortalSettings.arePresent(realm)).isFalse();

        settings.store(realm);

        assertThat(PortalSettings.of(realm)).isEqualTo(settings);
        assertThat(PortalSettings.arePresent(realm)).isTrue();
    }

    static Stream<Setting<?>> settings() {
        return Stream.of(Setting.APPROVAL, Setting.PASSWORD, Setting.ACTIVATION_LINK_LIFETIME);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void attributesAreCalledLikeTheKeys(Setting<?> setting) {
        String kebab = setting.key().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);

        assertThat(setting.attribute()).isEqualTo("portal." + kebab);
    }

    private static RealmModel realm(Map<String, String> attributes) {
        Class<?>[] type = {RealmModel.class};
        return (RealmModel) Proxy.newProxyInstance(RealmModel.class.getClassLoader(), type, (proxy, method, args) -> {
            return switch (method.getName()) {
                case "getAttribute" -> attributes.get((String) args[0]);
                case "setAttribute" -> attributes.put((String) args[0], (String) args[1]);
                default -> throw new UnsupportedOperationException(method.getName());
            };
        });
    }
}
