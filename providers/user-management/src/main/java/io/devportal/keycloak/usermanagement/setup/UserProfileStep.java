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
 * Adds the user attributes that the pack writes to the user profile, but never as required ones, which would stop
 * existing users at a form. Existing attributes are kept.
 */
record UserProfileStep(KeycloakSession session) implements SetUpStep {
    private static final String WHAT = "user profile attribute";
    /** An invitation has both; address and login name no profile can be without. */
    private static final List<String> WRITTEN = List.of(UserModel.FIRST_NAME, UserModel.LAST_NAME);

    @Override
    public void apply(Journal journal) {
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
