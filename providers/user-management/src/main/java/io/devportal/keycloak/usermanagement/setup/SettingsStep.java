// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.settings.SettingsDocument;
import java.util.Map;
import org.keycloak.models.RealmModel;

/** Stores the settings of the realm file, on the first set-up only. */
record SettingsStep(RealmModel realm, ShippedRealm shipped) implements SetUpStep {
    private static final String WHAT = "settings";
    private static final String ORGANIZATION_AT_SIGN_UP = "portal.organization-at-sign-up";

    @Override
    public void apply(Journal journal) {
        if (new SettingsDocument(realm).isPresent()) {
            journal.kept(WHAT, realm.getName());
            return;
        }
        Map<String, String> settings = shipped.settings();
        if (!realm.isOrganizationsEnabled()) {
            settings.put(ORGANIZATION_AT_SIGN_UP, "off");
        }
        settings.forEach(realm::setAttribute);
        journal.created(WHAT, realm.getName());
    }
}
