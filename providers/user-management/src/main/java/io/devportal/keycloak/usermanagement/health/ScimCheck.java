// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.Set;
import org.keycloak.common.Profile;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.RealmModel;

/**
 * Whether SCIM clients can create people that nobody approves: SCIM is a preview up to Keycloak 26.7, and on by
 * default from 26.8. R-29, B22.
 */
record ScimCheck(RealmModel realm) implements Check {

    @Override
    public String name() {
        return "scim";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.REALM);
    }

    @Override
    public Finding finding() {
        return Profile.isFeatureEnabled(Profile.Feature.SCIM_API) && realm.isScimApiEnabled()
                ? Finding.warning(
                        name(),
                        Sentence.of(
                                "on",
                                "The SCIM API of this realm is on: whom a SCIM client creates gets in without approval and without"
                                        + " account set-up, as over the Admin REST API. Waiting accounts stay behind the account"
                                        + " set-up, also when a client makes them active. Give manage-users only to clients that may"
                                        + " let people in, or switch \"SCIM API\" off under Realm settings > General."))
                : Finding.ok(name());
    }
}
