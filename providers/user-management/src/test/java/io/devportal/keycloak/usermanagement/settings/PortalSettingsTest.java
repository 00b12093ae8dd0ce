// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.settings.PortalSettings.Approval;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.OrganizationChoice;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.PasswordChoice;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.RealmModel;

class PortalSettingsTest {

    private static final String NATIVE = "registrationAllowed";

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

        assertThat(PortalSettings.of(realm).asksPasswordAtSignUp()).isEqualTo(password == PasswordChoice.SIGN_UP);
    }

    @ParameterizedTest(name = "{0}: portal.organization-at-sign-up = [{1}] -> {2}")
    @CsvSource({
        "L5, off,      OFF",
        "L5, optional, OPTIONAL",
        "L5, required, REQUIRED",
        "L5, ,         OFF",
        "L5, '',       OFF",
        "L5, true,     OFF",
        "L5, REQUIRED, OFF",
    })
    void anUnreadableOrganizationChoiceMeansOff(String id, String stored, OrganizationChoice choice) {
        attributes.put("portal.organization-at-sign-up", stored);

        assertThat(PortalSettings.of(realm).organizationAtSignUp()).isEqualTo(choice);
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

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "B11, 3600,     PT1H",
        "B11, 31536000, PT8760H",
        "B11, 3599,     PT720H",
        "B11, 31536001, PT720H",
        "B11, never,    PT720H",
        "B11, ,         PT720H",
    })
    void anUnreadableRequestLifetimeMeansThirtyDays(String id, String stored, Duration lifetime) {
        attributes.put("portal.request-lifetime", stored);

        assertThat(PortalSettings.of(realm).requestLifetime()).isEqualTo(lifetime);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({"J-01, 1, 1", "J-01, 1000000, 1000000", "J-01, 0, 60", "J-01, -1, 60", "J-01, 1000001, 60", "J-01, , 60"
    })
    void anUnreadableLimitIsTheDefault(String id, String stored, long limit) {
        attributes.put("portal.max-sign-ups-per-hour", stored);

        assertThat(PortalSettings.of(realm).maxSignUpsPerHour()).isEqualTo(limit);
    }

    @Test
    void storesWhatIsNamedAndWhatIsInForce() {
        attributes.put("portal.approval", "automatic");
        assertThat(new SettingsDocument(realm).isPresent()).isFalse();

        new SettingsDocument(realm).store(Map.of(Setting.PASSWORD, "sign-up"));

        assertThat(new SettingsDocument(realm).isPresent()).isTrue();
        assertThat(attributes)
                // the version in place of what Keycloak keeps, and nothing for what is empty
                .hasSize(Setting.ALL.size() - 1)
                .containsEntry("portal.approval", "automatic")
                .containsEntry("portal.password", "sign-up")
                .containsEntry("portal.request-mail-interval", "900");
        assertThat(new SettingsDocument(realm).now())
                .hasSize(Setting.ALL.size())
                .containsEntry("password", "sign-up")
                .containsEntry("activationLinkLifetime", 259200L);
    }

    @ParameterizedTest // G2
    @CsvSource({"false, on, true", "true, off, false", "true, on, true"})
    void theSwitchForSignUpIsKeycloaksOwn(String before, String value, String after) {
        attributes.put(NATIVE, before);

        new SettingsDocument(realm).store(Map.of(Setting.USER_REGISTRATION, value));

        assertThat(attributes).containsEntry(NATIVE, after).doesNotContainKey("portal.user-registration");
        assertThat(new SettingsDocument(realm).now()).containsEntry("userRegistration", value);
    }

    @ParameterizedTest
    @CsvSource({"on, true", "off, false", ", true", "no, true"})
    void aMailIsSwitchedOffByItsOwnSetting(String stored, boolean isSent) {
        attributes.put("portal.disabled-mail", stored);

        assertThat(PortalSettings.of(realm).tellsOfState(false)).isEqualTo(isSent);
        assertThat(PortalSettings.of(realm).tellsOfState(true)).isTrue();
        assertThat(PortalSettings.of(realm).tellsOfRoles()).isTrue();
    }

    static Stream<Setting<?>> settings() {
        return Setting.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    <T> void theDefaultIsAValue(Setting<T> setting) {
        assertThat(setting.accepts(setting.printer().apply(setting.standard()))).isTrue();
        assertThat(setting.attribute()).matches("portal(\\.[a-z]+)(-[a-z]+)*");
    }

    private static RealmModel realm(Map<String, String> attributes) {
        Class<?>[] type = {RealmModel.class};
        return (RealmModel) Proxy.newProxyInstance(RealmModel.class.getClassLoader(), type, (proxy, method, args) -> {
            return switch (method.getName()) {
                case "getAttribute" -> attributes.get((String) args[0]);
                case "isRegistrationAllowed" -> Boolean.valueOf(attributes.get(NATIVE));
                case "setRegistrationAllowed" -> attributes.put(NATIVE, args[0].toString());
                case "removeAttribute" -> attributes.remove((String) args[0]);
                case "setAttribute" -> attributes.put((String) args[0], (String) args[1]);
                default -> throw new UnsupportedOperationException(method.getName());
            };
        });
    }
}
