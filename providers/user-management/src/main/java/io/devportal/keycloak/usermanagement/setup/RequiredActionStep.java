// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.account.Gate;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;

/**
 * Registers the required action of the account set-up with the highest priority. Its presence marks a realm that the
 * pack guards.
 */
record RequiredActionStep(RealmModel realm, ShippedRealm shipped) implements SetUpStep {
    private static final String WHAT = "required action";

    @Override
    public void apply(Journal journal) {
        RequiredActionProviderRepresentation wanted = shipped.requiredAction(Gate.ACTION);
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(Gate.ACTION);
        if (action == null) {
            RequiredActionProviderModel ours = new RequiredActionProviderModel();
            ours.setAlias(Gate.ACTION);
            ours.setProviderId(Gate.ACTION);
            ours.setName(wanted.getName());
            ours.setEnabled(true);
            ours.setDefaultAction(false);
            ours.setPriority(wanted.getPriority());
            realm.addRequiredActionProvider(ours);
            journal.created(WHAT, Gate.ACTION);
        } else if (!action.isEnabled() || action.isDefaultAction()) {
            String before = action.isEnabled() ? "was given to every new person" : "was disabled";
            action.setEnabled(true);
            action.setDefaultAction(false);
            realm.updateRequiredActionProvider(action);
            journal.changed(WHAT, Gate.ACTION, before);
        } else {
            journal.kept(WHAT, Gate.ACTION);
        }
    }
}
