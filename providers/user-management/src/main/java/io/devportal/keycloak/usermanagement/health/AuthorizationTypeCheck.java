// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.organizationroles.identityprovider.AuthorizationType;
import io.devportal.keycloak.usermanagement.identityprovider.FirstLoginFlow;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.List;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Which identity providers of the authorization type "portal" bring new publishers that nothing refuses. L43. */
record AuthorizationTypeCheck(KeycloakSession session, RealmModel realm) implements Check {

    @Override
    public String name() {
        return "authorization-type";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return FirstLoginProviders.CHANGED_BY;
    }

    @Override
    public Finding finding() {
        FirstLoginFlow flow = new FirstLoginFlow(realm);
        List<String> names = FirstLoginProviders.of(session)
                .filter(provider -> AuthorizationType.of(provider) == AuthorizationType.PORTAL)
                .filter(provider -> !flow.looksForPublishers(provider))
                .map(IdentityProviderModel::getAlias)
                .sorted()
                .toList();
        return names.isEmpty()
                ? Finding.ok(name())
                : Finding.warning(
                        name(),
                        Sentence.of(
                                "no-step",
                                "New publishers of an identity provider with the authorization type \"portal\" get an account: "
                                        + Names.of(names)
                                        + ". The first login flow has no step \"portal-authorization-type\" that everybody passes"
                                        + " before \"idp-create-user-if-unique\". Give the provider the first login flow"
                                        + " \"developer portal first broker login\", or add the step to its own, on top.",
                                Names.counted(names)));
    }
}
