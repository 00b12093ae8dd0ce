// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.settings.RealmRecords;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Sets up a realm in the transaction of the session: all or nothing. */
record SetUpService(KeycloakSession session, RealmModel realm) {

    /** Waits for whoever is changing the realm, and finds what they did. */
    Journal setUp() {
        new RealmRecords(session, realm).lock();
        Journal journal = new Journal();
        steps().forEach(step -> step.apply(journal));
        return journal;
    }

    private List<SetUpStep> steps() {
        ShippedRealm shipped = ShippedRealm.addressedTo(realm);
        return List.of(
                new ClientsStep(session, realm, shipped),
                new SettingsStep(realm, shipped),
                new RequiredActionStep(realm, shipped),
                new RegistrationFlowStep(session, realm, shipped),
                new FirstLoginFlowsStep(session, realm, shipped),
                new ThemeStep(session, realm, shipped),
                new LanguagesStep(realm, shipped),
                new UserProfileStep(session),
                new LeftToAdminsStep(session, realm, shipped));
    }
}
