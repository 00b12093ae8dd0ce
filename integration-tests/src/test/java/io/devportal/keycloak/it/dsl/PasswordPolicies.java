// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.representations.idm.RealmRepresentation;

/** Password rules as an administrator saves them. */
public final class PasswordPolicies {
    public static final String DEFINITIONS = "portal.password-rules";
    public static final String EFFECTIVE = "portal.password-rules.effective";

    private final PortalRealm realm;

    public PasswordPolicies(PortalRealm realm) {
        this.realm = realm;
    }

    public void save(String policy) {
        save(policy, Map.of());
    }

    /** @param attributes besides those that the realm has */
    public void save(String policy, Map<String, String> attributes) {
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
    public String published() {
        return realm.admin().toRepresentation().getAttributes().get(EFFECTIVE);
    }
}
