// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.config.UPConfigUtils;

/**
 * The attributes of people that the pack writes, as Keycloak's own profile has them, but never required: nobody who has an
 * account is stopped at a form because of them. Attributes that are there stay as they are.
 */
record UserProfileStep(KeycloakSession session) implements SetUpStep {
    private static final String WHAT = "user profile attribute";
    /** An invitation has both; address and login name no profile can be without. */
    private static final List<String> WRITTEN = List.of(UserModel.FIRST_NAME, UserModel.LAST_NAME);

    @Override
    public void take(Journal journal) {
        UserProfileProvider profiles = session.getProvider(UserProfileProvider.class);
        UPConfig profile = profiles.getConfiguration();
        List<String> missing = WRITTEN.stream()
                .filter(name -> profile.getAttribute(name) == null)
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        UPConfig keycloaks = UPConfigUtils.parseSystemDefaultConfig();
        missing.forEach(name -> {
            UPAttribute attribute = keycloaks.getAttribute(name);
            attribute.setRequired(null);
            profile.addOrReplaceAttribute(attribute);
            journal.created(WHAT, name, "not required");
        });
        profiles.setConfiguration(profile);
    }
}
