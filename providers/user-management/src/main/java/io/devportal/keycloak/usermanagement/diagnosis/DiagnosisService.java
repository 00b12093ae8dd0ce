// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Reader;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.UserStore;
import io.devportal.keycloak.usermanagement.user.People;
import io.devportal.keycloak.usermanagement.user.Targets;
import io.devportal.keycloak.usermanagement.user.UserStores;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Explains why a person cannot sign in, limited to what the caller may know. Throws {@link Refusal}. */
record DiagnosisService(KeycloakSession session, RealmModel realm, Caller caller) {

    /** @param facts what the findings were made of */
    record Diagnosis(SignInFacts facts, List<SignInFinding> findings) {
        boolean canSignIn() {
            return findings.stream().noneMatch(SignInFinding::isInTheWay);
        }
    }

    Diagnosis diagnose(String userId) {
        AccessRules.require(caller, Action.DIAGNOSE_USER);
        if (!Account.canBeId(userId)) {
            throw new Refusal(Denial.notFound());
        }
        SignInFacts facts = facts(userId);
        return new Diagnosis(facts, SignInDiagnosis.of(facts));
    }

    private SignInFacts facts(String userId) {
        Optional<Account> account = new Accounts(session, realm).find(userId);
        UserModel user = new People(session, realm).find(userId).orElse(null);
        if (user == null) {
            Account rejected = account.filter(row -> row.status() == AccountStatus.REJECTED)
                    .filter(row -> isPortalAdmin())
                    .orElseThrow(() -> new Refusal(Denial.notFound()));
            return circumstances(new Reader(true, true, true)).withoutUser(Optional.of(rejected), Optional.empty());
        }
        Target target = new Targets(session, realm).of(user);
        AccessRules.require(caller, Action.DIAGNOSE_USER, target);
        if (UserStores.isOrphan(user)) {
            return circumstances(new Reader(isPortalAdmin(), false, false))
                    .withoutUser(
                            Optional.empty(),
                            new UserStores(session, realm).of(user).map(this::told));
        }
        Reader reader = new Reader(
                isPortalAdmin(),
                AccessRules.decide(caller, Action.ENABLE_USER, target).isEmpty(),
                AccessRules.decide(caller, Action.RESEND_INVITATION, target).isEmpty());
        return circumstances(reader).of(user, account);
    }

    private UserStore told(UserStores.UserStore store) {
        String name = store.name() == null ? store.id() : store.name();
        return new UserStore(isPortalAdmin() ? name : null, store.state(), false);
    }

    private SignInFactsReader circumstances(Reader reader) {
        return new SignInFactsReader(session, realm, reader, AccessRules.visibleOrganizations(caller));
    }

    private boolean isPortalAdmin() {
        return AccessRules.visibleOrganizations(caller).isEmpty();
    }
}
