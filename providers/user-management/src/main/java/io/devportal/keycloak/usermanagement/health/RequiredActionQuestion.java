// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.activation.AccountSetupRequiredActionFactory;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.RealmModel;

/** Whether the second layer of the gate stands. */
record RequiredActionQuestion(RealmModel realm) implements Question {

    @Override
    public String name() {
        return "required-action";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.REQUIRED_ACTION);
    }

    @Override
    public Check answer() {
        return AccountSetupRequiredActionFactory.isActiveIn(realm)
                ? Check.ok(name())
                : Check.problem(
                        name(),
                        "The required action \"" + AccountSetupRequiredActionFactory.ID
                                + "\" is not registered or not enabled,"
                                + " so nothing holds back a pending account that somebody enables. Enable it under"
                                + " Authentication > Required actions.");
    }
}
