// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.representations.idm.RealmRepresentation;

/** Password rules as an administrator saves them. */
final class PasswordPolicies {
    static final String DEFINITIONS = "portal.password-rules";
    static final String EFFECTIVE = "portal.password-rules.effective";

    private final PortalRealm realm;

    PasswordPolicies(PortalRealm realm) {
        this.realm = realm;
    }

    void save(String policy) {
        save(policy, Map.of());
    }

    /** @param attributes besides those that the realm has */
    void save(String policy, Map<String, String> attributes) {
        RealmRepresentation current = realm.admin().toRepresentation();
        Map<String, String> all = new HashMap<>(current.getAttributes());
        all.remove(DEFINITIONS);
        all.putAll(attributes);
        RealmRepresentation update = new RealmRepresentation();
        update.setPasswordPolicy(policy);
        update.setAttributes(all);
        realm.admin().update(update);
    }

    /** What templates read; null if there is nothing. */
    String published() {
        return realm.admin().toRepresentation().getAttributes().get(EFFECTIVE);
    }
}
