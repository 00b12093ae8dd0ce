// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.notification.MailBacklogs;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.common.Profile;
import org.keycloak.common.Version;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Whether the pack can keep its promises in a realm, which has to be the one of the session's context. */
final class HealthService {

    private static final Logger LOG = Logger.getLogger(HealthService.class);

    private final KeycloakSession session;
    private final RealmModel realm;

    public HealthService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public List<Check> checks() {
        return Stream.concat(aboutRealm().stream(), aboutServer().stream())
                .map(question -> ask(question, this::note))
                .toList();
    }

    /** Only what such a change can have made worse, or better. */
    List<Check> checksAfter(ResourceType change) {
        return aboutRealm().stream()
                .filter(question -> question.changedBy().contains(change))
                .map(question -> ask(question, this::note))
                .toList();
    }

    boolean dependsOn(ResourceType change) {
        return aboutRealm().stream().anyMatch(question -> question.changedBy().contains(change));
    }

    /** Equal for all realms, and as long as the server runs. */
    static List<Question> aboutServer() {
        return List.of(
                new ServerVersionQuestion(Version.VERSION),
                new TokenExchangeQuestion(Profile.isFeatureEnabled(Profile.Feature.TOKEN_EXCHANGE)));
    }

    private List<Question> aboutRealm() {
        return List.of(
                new RegistrationFlowQuestion(session, realm),
                new RequiredActionQuestion(realm),
                new ApiAccessQuestion(realm),
                new SettingsQuestion(realm),
                new HostnameQuestion(session),
                new MailServerQuestion(session, realm),
                new PortalAdminQuestion(session, realm),
                new OutboxQuestion(() -> new MailBacklogs(session).of(realm.getId()), Time.currentTimeMillis()),
                new LostAccountsQuestion(session, realm),
                new ClientAddressesQuestion(session, realm),
                new FirstBrokerLoginQuestion(session, realm),
                new AuthorizationTypeQuestion(session, realm),
                new GoneProvidersQuestion(session, realm),
                new ThemeQuestion(session, realm),
                new ImplicitConsentQuestion(session, realm),
                new ApiClientsQuestion(session, realm),
                new SignInClientQuestion(session, realm),
                new UnmanagedAttributesQuestion(session),
                new UserStorageQuestion(realm),
                new PasswordRulesQuestion(session, realm),
                new OrganizationsQuestion(realm, Profile.isFeatureEnabled(Profile.Feature.ORGANIZATION)));
    }

    /** One question that cannot be answered is a finding, not the end of the others. */
    static Check ask(Question question, Consumer<RuntimeException> failed) {
        try {
            return question.answer();
        } catch (RuntimeException e) {
            failed.accept(e);
            return Check.problem(
                    question.name(),
                    "could not be checked: " + e.getClass().getSimpleName() + ". The server's log says more.");
        }
    }

    private void note(RuntimeException e) {
        LOG.errorf(e, "A health check of realm %s failed", realm.getName());
        // a statement that failed spoils the transaction, and its commit would turn the answer into a 500; we wrote
        // nothing
        session.getTransactionManager().setRollbackOnly();
    }
}
