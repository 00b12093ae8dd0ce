// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import static io.devportal.keycloak.usermanagement.diagnosis.SignInFinding.blocks;
import static io.devportal.keycloak.usermanagement.diagnosis.SignInFinding.hint;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.LockOut;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Person;
import io.devportal.keycloak.usermanagement.user.UserStoreState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Findings about the account: its state, enabled flag, lockout and required actions. */
final class AccountDiagnosis {
    private static final String VERIFY_EMAIL = "VERIFY_EMAIL";

    private AccountDiagnosis() {}

    /** Of somebody of whom only our row is left. */
    static Stream<SignInFinding> deleted(SignInFacts facts) {
        return facts.account().stream().map(row -> {
            SignInFinding finding = blocks(AccountFinding.REJECTED)
                    .with(
                            "at",
                            row.decision() == null
                                    ? row.createdAt()
                                    : row.decision().at());
            boolean hasReason = row.decision() != null && row.decision().reason() != null;
            return hasReason ? finding.with("reason", row.decision().reason()) : finding;
        });
    }

    static Stream<SignInFinding> of(SignInFacts facts) {
        return Stream.of(
                        state(facts),
                        flag(facts),
                        revoked(facts.person()),
                        lockOut(facts.lockOut()),
                        requiredActions(facts))
                .flatMap(List::stream);
    }

    /** Where an account stands; who has no row is held by nobody. */
    static AccountStatus status(SignInFacts facts) {
        return facts.account().map(Account::status).orElse(AccountStatus.ACTIVE);
    }

    private static List<SignInFinding> state(SignInFacts facts) {
        Person person = facts.person();
        // the flag is one layer of the gate, the required action the other
        boolean isHeld = facts.realm().isGateOn() || !person.isEnabled();
        return switch (status(facts)) {
            case PENDING_APPROVAL -> List.of(held(AccountFinding.WAITING_FOR_APPROVAL, isHeld));
            case PENDING_ACTIVATION ->
                List.of(held(
                        AccountFinding.WAITING_FOR_ACTIVATION, facts.realm().isGateOn()));
            case REJECTED -> List.of();
            case ACTIVE ->
                facts.account().isEmpty() && person.isHeldForSetUp() && !person.isEnabled()
                        ? List.of(blocks(AccountFinding.LOST_REQUEST))
                        : List.of();
        };
    }

    private static SignInFinding held(FindingCode code, boolean isHeld) {
        return isHeld ? blocks(code) : hint(code);
    }

    /** An approval enables; a lock-out for good disables, and is told instead. */
    private static List<SignInFinding> flag(SignInFacts facts) {
        boolean isTold = status(facts) == AccountStatus.PENDING_APPROVAL
                || status(facts) == AccountStatus.ACTIVE
                        && facts.account().isEmpty()
                        && facts.person().isHeldForSetUp()
                || facts.lockOut().isPermanent()
                || facts.userStore()
                        .filter(store -> store.state() == UserStoreState.OFF)
                        .isPresent()
                || (facts.places().managedByDisabled() != null && facts.person().isEnabled());
        if (isTold || facts.person().isLetIn()) {
            return List.of();
        }
        return List.of(facts.userStore()
                .map(store -> blocks(AccountFinding.DISABLED_IN_USER_STORE).with("userStore", store.name()))
                .orElse(blocks(AccountFinding.DISABLED)));
    }

    private static List<SignInFinding> revoked(Person person) {
        return person.revokedUntil() == null
                ? List.of()
                : List.of(blocks(AccountFinding.REVOKED_UNTIL).with("until", person.revokedUntil()));
    }

    private static List<SignInFinding> lockOut(LockOut lockOut) {
        if (lockOut.isPermanent()) {
            return List.of(blocks(AccountFinding.LOCKED_PERMANENTLY));
        }
        return lockOut.until() == null
                ? List.of()
                : List.of(blocks(AccountFinding.LOCKED_TEMPORARILY).with("until", lockOut.until()));
    }

    private static List<SignInFinding> requiredActions(SignInFacts facts) {
        Person person = facts.person();
        List<SignInFinding> findings = new ArrayList<>();
        boolean provesAddress = person.requiredActions().contains(VERIFY_EMAIL)
                || (facts.realm().provesAddresses() && !person.isAddressProven());
        // who is not set up proves the address by the link
        if (provesAddress && status(facts) == AccountStatus.ACTIVE) {
            findings.add(
                    facts.realm().hasMailServer() && person.hasAddress()
                            ? hint(AccountFinding.ADDRESS_UNPROVEN)
                            : blocks(AccountFinding.ADDRESS_CANNOT_BE_PROVEN));
        }
        List<String> others = person.requiredActions().stream()
                .filter(action -> !action.equals(VERIFY_EMAIL) && !action.equals(SignInMethodDiagnosis.UPDATE_PASSWORD))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            findings.add(hint(AccountFinding.REQUIRED_ACTIONS).with("actions", String.join(", ", others)));
        }
        return findings;
    }
}
