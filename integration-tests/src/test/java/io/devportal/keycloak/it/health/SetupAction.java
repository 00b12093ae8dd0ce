// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import io.devportal.keycloak.it.harness.PortalRealm;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderSimpleRepresentation;

/** Our required action of a realm, as an admin registers, enables and removes it. */
record SetupAction(PortalRealm realm) {
    private static final String ID = "portal-account-setup";

    void remove() {
        realm.admin().flows().removeRequiredAction(ID);
    }

    void disable() {
        change(false, false);
    }

    void makeDefault() {
        change(true, true);
    }

    /** As the guide says. */
    void register() {
        if (stored() == null) {
            RequiredActionProviderSimpleRepresentation action = new RequiredActionProviderSimpleRepresentation();
            action.setProviderId(ID);
            action.setName("Developer portal: account set-up");
            realm.admin().flows().registerRequiredAction(action);
        }
        change(true, false);
    }

    boolean isDefault() {
        RequiredActionProviderRepresentation action = stored();
        return action != null && action.isDefaultAction();
    }

    private void change(boolean enabled, boolean isDefault) {
        RequiredActionProviderRepresentation action = stored();
        action.setEnabled(enabled);
        action.setDefaultAction(isDefault);
        realm.admin().flows().updateRequiredAction(ID, action);
    }

    private RequiredActionProviderRepresentation stored() {
        return realm.admin().flows().getRequiredActions().stream()
                .filter(action -> ID.equals(action.getAlias()))
                .findFirst()
                .orElse(null);
    }
}
