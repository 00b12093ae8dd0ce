// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** Whether the second layer of the gate applies to those who need it, and to nobody else. */
record RequiredActionCheck(RealmModel realm) implements Check {
    private static final String ID = Gate.ACTION;

    @Override
    public String name() {
        return "required-action";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.REQUIRED_ACTION);
    }

    @Override
    public Finding finding() {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(ID);
        if (action == null) {
            return isRenamed() ? off("renamed", "has another alias than its own") : off("absent", "is not registered");
        }
        if (!action.isEnabled()) {
            return off("off", "is not enabled");
        }
        return action.isDefaultAction()
                ? Finding.problem(
                        name(),
                        Sentence.of(
                                "default",
                                "The required action \"" + ID
                                        + "\" is a default action, so everybody whom an admin makes gets it as"
                                        + " well, and cannot sign in with the password grant. Switch off \"Set as default action\" under"
                                        + " Authentication > Required actions, and take the action from people without a request.",
                                ID))
                : Finding.ok(name());
    }

    private Finding off(String code, String state) {
        return Finding.problem(
                name(),
                Sentence.of(
                        code,
                        "The required action \"" + ID + "\" " + state
                                + ", so a pending account that somebody enables gets in, and who is approved cannot set up the account"
                                + " by the link. People whom a flow lets in past its approval step are not held back either. Enable"
                                + " it under Authentication > Required actions.",
                        ID));
    }

    private boolean isRenamed() {
        return realm.getRequiredActionProvidersStream().anyMatch(action -> ID.equals(action.getProviderId()));
    }
}
