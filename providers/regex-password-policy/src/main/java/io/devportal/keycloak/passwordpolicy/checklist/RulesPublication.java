// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import io.devportal.keycloak.passwordpolicy.policy.RulesSaved;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** When templates get new rules: as a realm is saved, and after a start, since the server's options define rules, too. */
final class RulesPublication implements ProviderEventListener {
    private final KeycloakSessionFactory factory;

    RulesPublication(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RulesSaved saved) {
            new RulesPublisher(saved.session()).publish(saved.realm());
        } else if (event instanceof PostMigrationEvent) {
            try (KeycloakSession session = factory.create()) {
                session.getProvider(ExecutorsProvider.class)
                        .getExecutor("portal-password-rules")
                        .execute(new StaleRules(factory)::refresh);
            }
        }
    }
}
