// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.List;
import java.util.Set;
import org.keycloak.component.ComponentModel;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.RealmModel;

/** Which user stores decide on their own who is enabled. R-22. */
record UserStorageCheck(RealmModel realm) implements Check {

    private static final String DIRECTORIES = "org.keycloak.storage.UserStorageProvider";

    private static final Set<String> OWNERS_OF_THE_FLAG =
            Set.of("msad-user-account-control-mapper", "msadlds-user-account-control-mapper");

    @Override
    public String name() {
        return "user-storage";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.COMPONENT);
    }

    @Override
    public Finding finding() {
        List<String> names = realm.getComponentsStream(realm.getId(), DIRECTORIES)
                .filter(directory -> "ldap".equals(directory.getProviderId()))
                .filter(directory -> directory.get("enabled", true))
                .filter(this::ownsEnabledFlag)
                .map(ComponentModel::getName)
                .sorted()
                .toList();
        return names.isEmpty()
                ? Finding.ok(name())
                : Finding.warning(
                        name(),
                        Sentence.of(
                                "flag",
                                "A directory sets the enabled flag of its users on every import, by its mapper for user account"
                                        + " control: " + Names.of(names)
                                        + ". So somebody who is disabled here can be enabled again by it. Disable people in the"
                                        + " directory, or remove the mapper. Pending accounts stay behind the account set-up.",
                                Names.counted(names)));
    }

    private boolean ownsEnabledFlag(ComponentModel directory) {
        return realm.getComponentsStream(directory.getId())
                .anyMatch(mapper -> OWNERS_OF_THE_FLAG.contains(mapper.getProviderId()));
    }
}
