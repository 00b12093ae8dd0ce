// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.identityprovider.FirstLoginConfig;
import io.devportal.keycloak.usermanagement.identityprovider.FirstLoginFlow;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Which identity providers create users that nobody approves. A-16. */
record FirstBrokerLoginCheck(KeycloakSession session, RealmModel realm) implements Check {

    @Override
    public String name() {
        return "first-broker-login";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return FirstLoginProviders.CHANGED_BY;
    }

    @Override
    public Finding finding() {
        List<String> gone = goneSteps();
        if (!gone.isEmpty()) {
            return Finding.problem(
                    name(),
                    Sentence.of(
                            "gone",
                            "First logins through an identity provider end with an error page, because a flow has steps that this server"
                                    + " does not know: " + String.join(", ", gone)
                                    + ". Disable or delete them, give the provider the first login flow \"developer portal first broker"
                                    + " login\", or bring back the jar that knows them.",
                            String.join(", ", gone)));
        }
        FirstLoginFlow flow = new FirstLoginFlow(realm);
        Map<FirstLoginProblem, List<String>> findings = FirstLoginProviders.of(session)
                .filter(provider -> new FirstLoginConfig(provider).requiresApproval())
                .collect(Collectors.groupingBy(
                        provider -> FirstLoginProblem.of(flow.placement(provider), provider.isTransientUsers()),
                        TreeMap::new,
                        Collectors.mapping(IdentityProviderModel::getAlias, Collectors.toList())));
        findings.remove(FirstLoginProblem.NONE);
        return findings.isEmpty() ? Finding.ok(name()) : Finding.warning(name(), sentences(findings));
    }

    private List<String> goneSteps() {
        MissingSteps gone = new MissingSteps(session.getKeycloakSessionFactory(), realm);
        return FirstLoginProviders.of(session)
                .flatMap(this::flows)
                .distinct()
                .flatMap(flow -> gone.of(flow).stream())
                .distinct()
                .toList();
    }

    /** What a login through this provider goes through. */
    private Stream<AuthenticationFlowModel> flows(IdentityProviderModel provider) {
        String own = provider.getFirstBrokerLoginFlowId();
        return Stream.of(
                        own == null ? realm.getFirstBrokerLoginFlow() : realm.getAuthenticationFlowById(own),
                        provider.getPostBrokerLoginFlowId() == null
                                ? null
                                : realm.getAuthenticationFlowById(provider.getPostBrokerLoginFlowId()))
                .filter(Objects::nonNull);
    }

    private static Sentence[] sentences(Map<FirstLoginProblem, List<String>> findings) {
        return Arrays.stream(FirstLoginProblem.values())
                .filter(findings::containsKey)
                .map(finding ->
                        finding.about(findings.get(finding).stream().sorted().toList()))
                .toArray(Sentence[]::new);
    }
}
