// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.identityprovider.FirstLoginConfig;
import io.devportal.keycloak.usermanagement.identityprovider.FirstLoginFlow;
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

/** Which identity providers make new users whom nobody approves. A-16. */
record FirstBrokerLoginQuestion(KeycloakSession session, RealmModel realm) implements Question {

    @Override
    public String name() {
        return "first-broker-login";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return FirstLoginProviders.CHANGED_BY;
    }

    @Override
    public Check answer() {
        List<String> gone = goneSteps();
        if (!gone.isEmpty()) {
            return Check.problem(
                    name(),
                    "First logins through an identity provider end with an error page, because a flow has steps that this server"
                            + " does not know: " + String.join(", ", gone)
                            + ". Disable or delete them, give the provider the first login flow \"developer portal first broker"
                            + " login\", or bring back the jar that knows them.");
        }
        FirstLoginFlow flow = new FirstLoginFlow(realm);
        Map<FirstLoginFinding, List<String>> findings = FirstLoginProviders.of(session)
                .filter(provider -> new FirstLoginConfig(provider).requiresApproval())
                .collect(Collectors.groupingBy(
                        provider -> FirstLoginFinding.of(flow.placement(provider), provider.isTransientUsers()),
                        TreeMap::new,
                        Collectors.mapping(IdentityProviderModel::getAlias, Collectors.toList())));
        findings.remove(FirstLoginFinding.NONE);
        return findings.isEmpty() ? Check.ok(name()) : Check.warning(name(), sentences(findings));
    }

    private List<String> goneSteps() {
        GoneSteps gone = new GoneSteps(session.getKeycloakSessionFactory(), realm);
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

    private static String sentences(Map<FirstLoginFinding, List<String>> findings) {
        return Arrays.stream(FirstLoginFinding.values())
                .filter(findings::containsKey)
                .map(finding -> finding.sentence(
                        Names.of(findings.get(finding).stream().sorted().toList())))
                .collect(Collectors.joining(" "));
    }
}
