// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.PortalRole;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.settings.Setting;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code settings}: the typed settings of the realm. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class SettingsResource {

    /**
     * @param approval {@code manual} or {@code automatic}
     * @param password {@code account-setup} or {@code sign-up}
     * @param activationLinkLifetime in seconds
     * @param takenAddresses {@code hidden} or {@code shown}: whether sign-up says that an address has an account
     */
    public record SettingsRepresentation(
            String approval, String password, Long activationLinkLifetime, String takenAddresses) {

        static SettingsRepresentation of(PortalSettings settings) {
            return new SettingsRepresentation(
                    Setting.APPROVAL.printer().apply(settings.approval()),
                    Setting.PASSWORD.printer().apply(settings.password()),
                    settings.activationLinkLifetime().toSeconds(),
                    Setting.TAKEN_ADDRESSES.printer().apply(settings.takenAddresses()));
        }

        /** These settings over the present ones: what the document leaves out stays as it is. */
        PortalSettings over(PortalSettings present) {
            return new PortalSettings(
                    value(Setting.APPROVAL, approval, present.approval()),
                    value(Setting.PASSWORD, password, present.password()),
                    value(
                            Setting.ACTIVATION_LINK_LIFETIME,
                            activationLinkLifetime == null ? null : activationLinkLifetime.toString(),
                            present.activationLinkLifetime()),
                    value(Setting.TAKEN_ADDRESSES, takenAddresses, present.takenAddresses()));
        }

        private static <T> T value(Setting<T> setting, String text, T present) {
            return text == null
                    ? present
                    : setting.parser()
                            .apply(text)
                            .orElseThrow(() -> new Refusal(new Denial.InvalidValue(setting.key(), setting.expected())));
        }
    }

    private final RealmModel realm;
    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    SettingsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.realm = session.getContext().getRealm();
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    public SettingsRepresentation get() {
        return answers.of(() -> {
            requirePermission();
            return SettingsRepresentation.of(PortalSettings.of(realm));
        });
    }

    /** Stores what the document names and answers with all of it. An unknown field or value is 400, and nothing changes. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public SettingsRepresentation put(InputStream body) {
        return answers.of(() -> {
            requirePermission();
            PortalSettings settings =
                    new JsonBody(body).read(SettingsRepresentation.class).over(PortalSettings.of(realm));
            settings.store(realm);
            SettingsRepresentation stored = SettingsRepresentation.of(settings);
            new Audit(session, caller).changedSettings(stored);
            return stored;
        });
    }

    private void requirePermission() {
        if (!AccessRules.mayChangeSettings(caller)) {
            throw new Refusal(new Denial.RoleMissing(PortalRole.PORTAL_ADMIN));
        }
    }
}
