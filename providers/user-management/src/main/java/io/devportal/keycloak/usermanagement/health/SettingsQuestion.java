// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.RealmModel;

/** Whether the realm says what it wants, or lives on defaults. */
record SettingsQuestion(RealmModel realm) implements Question {

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.REALM);
    }

    @Override
    public Check answer() {
        return PortalSettings.arePresent(realm)
                ? Check.ok(name())
                : Check.warning(
                        name(),
                        "The realm has no portal settings, so the strict defaults are in force: manual approval, password on"
                                + " account set-up. A realm update that did not name them may have erased them. Store them"
                                + " again with PUT settings.");
    }
}
