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

    ChangedRealm from(RealmModel realm) {
        PasswordPolicy.Builder policies = realm.getPasswordPolicy().toBuilder();
        String value = policies.get(POLICY);
        PasswordPolicy rest = policies.remove(POLICY).build(session);
        realm.setPasswordPolicy(rest);
        // what Keycloak tells its listeners when an administrator saves a realm
        StoreSyncEvent.fire(session, realm, false);
        return new ChangedRealm(realm.getName(), value, rest.toString());
    }
}
