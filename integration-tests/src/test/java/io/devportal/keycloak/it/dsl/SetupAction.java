// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.PortalRealm;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderSimpleRepresentation;

/** Our required action of a realm, as an admin registers, enables and removes it. */
public record SetupAction(PortalRealm realm) {
    public static final String ID = "portal-account-setup";

    public void remove() {
        realm.admin().flows().removeRequiredAction(ID);
    }

    public void disable() {
        change(false, false);
    }

    public void makeDefault() {
        change(true, true);
    }

    /** As the guide says. */
    public void register() {
        if (stored() == null) {
            RequiredActionProviderSimpleRepresentation action = new RequiredActionProviderSimpleRepresentation();
            action.setProviderId(ID);
            action.setName("Developer portal: account set-up");
            realm.admin().flows().registerRequiredAction(action);
        }
        change(true, false);
    }

    public boolean isDefault() {
        RequiredActionProviderRepresentation action = stored();
        return action != null && action.isDefaultAction();
    }

    /** Whether it holds who waits. */
    public boolean isEnabled() {
        RequiredActionProviderRepresentation action = stored();
        return action != null && action.isEnabled();
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
