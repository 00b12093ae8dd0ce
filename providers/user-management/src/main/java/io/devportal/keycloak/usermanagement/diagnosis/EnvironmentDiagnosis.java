// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import static io.devportal.keycloak.usermanagement.diagnosis.SignInFinding.blocks;
import static io.devportal.keycloak.usermanagement.diagnosis.SignInFinding.hint;

import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Logins;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Path;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Findings about organizations, settings of the realm, and the last sign-in attempt. */
final class EnvironmentDiagnosis {

    private EnvironmentDiagnosis() {}

    static Stream<SignInFinding> of(SignInFacts facts) {
        return Stream.of(organizations(facts), realm(facts), path(facts), lastTry(facts.logins()))
                .flatMap(List::stream);
    }

    private static List<SignInFinding> organizations(SignInFacts facts) {
        List<SignInFinding> findings = new ArrayList<>();
        Places places = facts.places();
        if (places.managedByDisabled() != null && facts.realm().hasOrganizations()) {
            findings.add(
                    blocks(EnvironmentFinding.ORGANIZATION_DISABLED).with("organization", places.managedByDisabled()));
        }
        places.disabled()
                .forEach(name ->
                        findings.add(hint(EnvironmentFinding.MEMBER_OF_DISABLED).with("organization", name)));
        boolean lacksRole = !places.hasRole() && !facts.person().isPublisher();
        if (lacksRole && facts.realm().hasOrganizations() && AccountDiagnosis.status(facts) == AccountStatus.ACTIVE) {
            findings.add(hint(EnvironmentFinding.NO_ROLE));
        }
        return findings;
    }

    private static List<SignInFinding> realm(SignInFacts facts) {
        List<SignInFinding> findings = new ArrayList<>();
        if (facts.person().loginName() != null) {
            findings.add(hint(EnvironmentFinding.SIGN_IN_NAME)
                    .with("loginName", facts.person().loginName()));
        }
        if (facts.reader().isPortalAdmin()) {
            if (!facts.realm().hasOrganizations()) {
                findings.add(
                        facts.places().managedByDisabled() == null
                                ? hint(EnvironmentFinding.ORGANIZATIONS_OFF)
                                : blocks(EnvironmentFinding.ORGANIZATIONS_OFF));
            }
            if (!facts.realm().isGateOn()) {
                findings.add(hint(EnvironmentFinding.GATE_OFF));
            }
        }
        return findings;
    }

    /** Who is no portal admin learns that there is something, and not what. */
    private static List<SignInFinding> path(SignInFacts facts) {
        Path path = facts.path();
        List<SignInFinding> findings = new ArrayList<>();
        if (!path.gone().isEmpty()) {
            findings.add(blocks(EnvironmentFinding.NOT_ON_THIS_SERVER).with("names", String.join(", ", path.gone())));
        }
        if (path.withoutPassword() != null && SignInMethodDiagnosis.hasPassword(facts)) {
            SignInFinding finding = SignInMethodDiagnosis.otherWays(facts).isEmpty()
                    ? blocks(EnvironmentFinding.NO_PASSWORD_STEP)
                    : hint(EnvironmentFinding.NO_PASSWORD_STEP);
            findings.add(finding.with("flow", path.withoutPassword()));
        }
        if (path.closedClient() != null) {
            findings.add(hint(EnvironmentFinding.CLIENT_CLOSED).with("client", path.closedClient()));
        }
        if (facts.reader().isPortalAdmin()) {
            return findings;
        }
        return findings.stream().anyMatch(SignInFinding::isInTheWay)
                ? List.of(blocks(EnvironmentFinding.REALM_IN_THE_WAY))
                : List.of();
    }

    private static List<SignInFinding> lastTry(Logins logins) {
        boolean failed = logins.failure() != null && (logins.success() == null || logins.failure() > logins.success());
        return failed
                ? List.of(hint(EnvironmentFinding.LAST_TRY_FAILED)
                        .with("at", logins.failure())
                        .with("error", inWords(logins.error())))
                : List.of();
    }

    private static String inWords(String error) {
        return error == null ? "unknown" : error.replace('_', ' ');
    }
}
