// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.uninstall;

import io.devportal.keycloak.passwordpolicy.policy.PortalPasswordPolicyProviderFactory;
import io.devportal.keycloak.passwordpolicy.uninstall.RemovalRepresentation.ChangedRealm;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.StoreSyncEvent;

/** Removes our policy from a realm, and keeps the others in their order. */
final class PolicyRemoval {
    private static final String POLICY = PortalPasswordPolicyProviderFactory.ID;

    private final KeycloakSession session;

    PolicyRemoval(KeycloakSession session) {
        this.session = session;
    }

    static boolean isUsedBy(RealmModel realm) {
        return realm.getPasswordPolicy().getPolicies().contains(POLICY);
    }

    /** What {@link #from} would change. */
    ChangedRealm preview(RealmModel realm) {
        return new ChangedRealm(
                realm.getName(),
                realm.getPasswordPolicy().toBuilder().get(POLICY),
                rest(realm).toString());
    }

    ChangedRealm from(RealmModel realm) {
        ChangedRealm change = preview(realm);
        realm.setPasswordPolicy(rest(realm));
        // what Keycloak tells its listeners when an administrator saves a realm
        StoreSyncEvent.fire(session, realm, false);
        return change;
    }

    private PasswordPolicy rest(RealmModel realm) {
        return realm.getPasswordPolicy().toBuilder().remove(POLICY).build(session);
    }
}
