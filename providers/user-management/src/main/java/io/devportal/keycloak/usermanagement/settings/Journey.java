// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.RealmModel;

/** The steps from sign-up to a working account that pages draw as a line. */
public enum Journey {
    /** Details, approval, activation. */
    APPROVAL,
    /** Details, activation. */
    AUTOMATIC;

    public static Journey of(RealmModel realm) {
        return PortalSettings.of(realm).approvesAutomatically() ? AUTOMATIC : APPROVAL;
    }

    public void showOn(LoginFormsProvider form) {
        form.setAttribute("portalJourney", name());
    }
}
