// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.registration.EnabledSteps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.authentication.authenticators.broker.IdpCreateUserIfUniqueAuthenticatorFactory;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Which identity providers make new users whom nobody approves. A-16. */
record FirstBrokerLoginQuestion(KeycloakSession session, RealmModel realm) implements Question {

    private static final String OUR_STEPS = "portal-";

    @Override
    public String name() {
        return "first-broker-login";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(
                ResourceType.REALM,
                ResourceType.IDENTITY_PROVIDER,
                ResourceType.AUTH_FLOW,
                ResourceType.AUTH_EXECUTION_FLOW,
                ResourceType.AUTH_EXECUTION);
    }

    @Override
    public Check answer() {
        Map<String, Boolean> open = new HashMap<>();
        List<String> names = session.identityProviders()
                .getAllStream(IdentityProviderQuery.userAuthentication().with(IdentityProviderModel.ENABLED, "true"))
                .filter(provider -> !Boolean.TRUE.equals(provider.isLinkOnly()))
                .filter(provider -> open.computeIfAbsent(flowOf(provider), this::letsPeopleIn))
                .map(IdentityProviderModel::getAlias)
                .sorted()
                .toList();
        return names.isEmpty()
                ? Check.ok(name())
                : Check.warning(
                        name(),
                        "People who come in through an identity provider get an account without approval: "
                                + Names.of(names)
                                + ". The first login flow makes users and has no step of this pack. Give the provider a"
                                + " first login flow without the step \""
                                + IdpCreateUserIfUniqueAuthenticatorFactory.PROVIDER_ID
                                + "\", or switch on \"Account linking only\", unless everybody with an account there may"
                                + " come in.");
    }

    /** Empty without any flow: nobody gets past that. */
    private String flowOf(IdentityProviderModel provider) {
        if (provider.getFirstBrokerLoginFlowId() != null) {
            return provider.getFirstBrokerLoginFlowId();
        }
        AuthenticationFlowModel standard = realm.getFirstBrokerLoginFlow();
        return standard == null ? "" : standard.getId();
    }

    private boolean letsPeopleIn(String flowId) {
        List<String> steps = new EnabledSteps(realm).of(flowId);
        return steps.contains(IdpCreateUserIfUniqueAuthenticatorFactory.PROVIDER_ID)
                && steps.stream().noneMatch(step -> step.startsWith(OUR_STEPS));
    }
}
