// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.organizationroles.identityprovider.AuthorizationTypeAuthenticatorFactory;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.RealmModel;

/** What the first login flows of a realm's identity providers do about approval and new publishers. */
public final class FirstLoginFlow {
    private final RealmModel realm;
    private final FirstLoginSteps steps;
    private final Map<String, Placement> placements = new HashMap<>();

    public FirstLoginFlow(RealmModel realm) {
        this.realm = realm;
        this.steps = new FirstLoginSteps(realm);
    }

    public Placement placement(IdentityProviderModel provider) {
        return placements.computeIfAbsent(flowOf(provider), steps::placement);
    }

    /** Whether new publishers pass the step that knows them before they have an account. L43. */
    public boolean looksForPublishers(IdentityProviderModel provider) {
        return steps.precedesCreation(flowOf(provider), AuthorizationTypeAuthenticatorFactory.ID);
    }

    /** Whether nobody whom a provider with this flow brings gets in unapproved, and new publishers are known. */
    public boolean isComplete(AuthenticationFlowModel flow) {
        Placement placement = steps.placement(flow.getId());
        return (placement == Placement.RIGHT || placement == Placement.NOT_NEEDED)
                && steps.precedesCreation(flow.getId(), AuthorizationTypeAuthenticatorFactory.ID);
    }

    /** Whether somebody wanted approval here, wherever the step stands. */
    boolean asksForApproval(IdentityProviderModel provider) {
        return steps.contain(flowOf(provider), FirstLoginAuthenticatorFactory.ID);
    }

    /** Empty without any flow: nobody gets past that. */
    private String flowOf(IdentityProviderModel provider) {
        if (provider.getFirstBrokerLoginFlowId() != null) {
            return provider.getFirstBrokerLoginFlowId();
        }
        AuthenticationFlowModel standard = realm.getFirstBrokerLoginFlow();
        return standard == null ? "" : standard.getId();
    }
}
