// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.broker.provider.IdentityProvider;
import org.keycloak.broker.provider.IdentityProviderMapper;
import org.keycloak.broker.social.SocialIdentityProvider;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.provider.Provider;

/**
 * Whether the server has the providers that the realm refers to outside of its registration and first login flows: a
 * jar may have been removed. K-09.
 */
record MissingProvidersCheck(KeycloakSession session, RealmModel realm) implements Check {

    @Override
    public String name() {
        return "providers";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(
                ResourceType.REALM,
                ResourceType.AUTH_FLOW,
                ResourceType.AUTH_EXECUTION_FLOW,
                ResourceType.AUTH_EXECUTION,
                ResourceType.REQUIRED_ACTION,
                ResourceType.IDENTITY_PROVIDER,
                ResourceType.IDENTITY_PROVIDER_MAPPER,
                ResourceType.PROTOCOL_MAPPER);
    }

    @Override
    public Finding finding() {
        List<Sentence> fatal = Stream.of(
                        finding(
                                "steps",
                                "steps of flows that the realm is bound to, whose users get an error page",
                                steps()),
                        finding(
                                "required-actions",
                                "required actions, with which people get an error page",
                                requiredActions()),
                        finding(
                                "identity-providers",
                                "identity providers, with which nobody can sign in",
                                identityProviders()),
                        finding(
                                "identity-provider-mappers",
                                "mappers of identity providers, with which every login there fails",
                                identityProviderMappers()))
                .flatMap(s -> s)
                .toList();
        List<Sentence> lost = finding(
                        "mappers",
                        "mappers of clients or client scopes, whose claims are missing in tokens",
                        protocolMappers())
                .toList();
        if (fatal.isEmpty() && lost.isEmpty()) {
            return Finding.ok(name());
        }
        return Finding.listing(
                name(),
                fatal.isEmpty() ? Finding.Level.WARNING : Finding.Level.PROBLEM,
                Sentence.of(
                        "gone",
                        "The realm names what this server does not have, because a jar or an older Keycloak is gone:"),
                Stream.concat(fatal.stream(), lost.stream()).toList(),
                Sentence.of("mend", "Bring the jar back, or delete or disable them."));
    }

    private static Stream<Sentence> finding(String code, String what, Stream<String> names) {
        List<String> gone = names.distinct().sorted().toList();
        return gone.isEmpty()
                ? Stream.empty()
                : Stream.of(Sentence.of(code, what + ": " + String.join(", ", gone), String.join(", ", gone)));
    }

    private Stream<String> steps() {
        MissingSteps gone = new MissingSteps(factory(), realm);
        return Stream.of(
                        realm.getBrowserFlow(),
                        realm.getDirectGrantFlow(),
                        realm.getResetCredentialsFlow(),
                        realm.getClientAuthenticationFlow())
                .flatMap(flow -> gone.of(flow).stream());
    }

    private Stream<String> requiredActions() {
        return realm.getRequiredActionProvidersStream()
                .filter(RequiredActionProviderModel::isEnabled)
                .filter(action -> isGone(RequiredActionProvider.class, action.getProviderId()))
                .map(action -> '"' + action.getAlias() + '"');
    }

    private Stream<String> identityProviders() {
        return session.identityProviders()
                .getAllStream(IdentityProviderQuery.userAuthentication())
                .filter(provider -> isGone(IdentityProvider.class, provider.getProviderId())
                        && isGone(SocialIdentityProvider.class, provider.getProviderId()))
                .map(provider -> '"' + provider.getAlias() + "\" (" + provider.getProviderId() + ")");
    }

    private Stream<String> identityProviderMappers() {
        return session.identityProviders()
                .getMappersStream()
                .filter(mapper -> isGone(IdentityProviderMapper.class, mapper.getIdentityProviderMapper()))
                .map(mapper -> '"' + mapper.getName() + "\" of \"" + mapper.getIdentityProviderAlias() + "\" ("
                        + mapper.getIdentityProviderMapper() + ")");
    }

    private Stream<String> protocolMappers() {
        RealmClients clients = new RealmClients(session, realm);
        return Stream.concat(clients.mappers().stream(), clients.mappersOfScopes().stream())
                .filter(mapper -> isGone(ProtocolMapper.class, mapper))
                .map(mapper -> '"' + mapper + '"');
    }

    private boolean isGone(Class<? extends Provider> kind, String provider) {
        return provider == null || factory().getProviderFactory(kind, provider) == null;
    }

    private KeycloakSessionFactory factory() {
        return session.getKeycloakSessionFactory();
    }
}
