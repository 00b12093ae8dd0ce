// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.common.Profile;
import org.keycloak.common.Version;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Runs the checks of a realm, which has to be the realm of the session's context. */
final class HealthService {

    private static final Logger LOG = Logger.getLogger(HealthService.class);

    private final KeycloakSession session;
    private final RealmModel realm;

    HealthService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** As a caller of the API sees them. Throws {@link io.devportal.keycloak.usermanagement.access.Refusal}. */
    List<Finding> findings(Caller caller) {
        AccessRules.require(caller, Action.READ_HEALTH);
        return findings();
    }

    List<Finding> findings() {
        return Stream.concat(aboutRealm().stream(), aboutServer().stream())
                .map(check -> run(check, this::note))
                .toList();
    }

    /** Only what such a change can have made worse, or better. */
    List<Finding> findingsAfter(ResourceType change) {
        return aboutRealm().stream()
                .filter(check -> check.changedBy().contains(change))
                .map(check -> run(check, this::note))
                .toList();
    }

    boolean dependsOn(ResourceType change) {
        return aboutRealm().stream().anyMatch(check -> check.changedBy().contains(change));
    }

    /** Equal for all realms, and as long as the server runs. */
    static List<Check> aboutServer() {
        return new ServerChecks(Version.VERSION, Profile.isFeatureEnabled(Profile.Feature.TOKEN_EXCHANGE)).all();
    }

    private List<Check> aboutRealm() {
        return new RealmChecks(session, realm).all();
    }

    /** One check that fails is a finding, not the end of the others. */
    static Finding run(Check check, Consumer<RuntimeException> failed) {
        try {
            return check.finding();
        } catch (RuntimeException e) {
            failed.accept(e);
            return Finding.problem(
                    check.name(),
                    Sentence.of(
                            "not-checked",
                            "could not be checked: " + e.getClass().getSimpleName() + ". The server's log says more.",
                            e.getClass().getSimpleName()));
        }
    }

    private void note(RuntimeException e) {
        LOG.errorf(e, "A health check of realm %s failed", realm.getName());
        // a statement that failed spoils the transaction, and its commit would turn the answer into a 500; we wrote
        // nothing
        session.getTransactionManager().setRollbackOnly();
    }
}
