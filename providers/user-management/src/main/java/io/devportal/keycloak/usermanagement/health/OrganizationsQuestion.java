// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.OrganizationChoice;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.RealmModel;

/**
 * Whether people can register the organization that the settings let them ask for. L5.
 *
 * @param isFeatureEnabled whether the server runs with organizations
 */
record OrganizationsQuestion(RealmModel realm, boolean isFeatureEnabled) implements Question {

    @Override
    public String name() {
        return "organizations";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.REALM);
    }

    @Override
    public Check answer() {
        boolean areEnabled = isFeatureEnabled && realm.isOrganizationsEnabled();
        if (areEnabled || PortalSettings.of(realm).organizationAtSignUp() == OrganizationChoice.OFF) {
            return Check.ok(name());
        }
        return Check.problem(
                name(),
                "The settings let people register an organization at sign-up, but "
                        + (isFeatureEnabled
                                ? "the realm has organizations switched off, so the form does not ask for one. Switch them on"
                                        + " under Realm settings > General"
                                : "the server runs without the feature organization, so the form does not ask for one. Build"
                                        + " Keycloak with it")
                        + ", or set organizationAtSignUp to off.");
    }
}
