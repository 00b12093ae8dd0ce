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

/** Organizations, switches of the realm, and how the last try went. */
final class AboutSurroundings {

    private AboutSurroundings() {}

    static Stream<SignInFinding> of(SignInFacts facts) {
        return Stream.of(organizations(facts), realm(facts), path(facts), lastTry(facts.logins()))
                .flatMap(List::stream);
    }

    private static List<SignInFinding> organizations(SignInFacts facts) {
        List<SignInFinding> findings = new ArrayList<>();
        Places places = facts.places();
        if (places.managedByDisabled() != null && facts.realm().hasOrganizations()) {
            findings.add(
                    blocks(SurroundingsFinding.ORGANIZATION_DISABLED).with("organization", places.managedByDisabled()));
        }
        places.disabled()
                .forEach(name -> findings.add(
                        hint(SurroundingsFinding.MEMBER_OF_DISABLED).with("organization", name)));
        boolean lacksRole = !places.hasRole() && !facts.person().isPublisher();
        if (lacksRole && facts.realm().hasOrganizations() && AboutAccount.status(facts) == AccountStatus.ACTIVE) {
            findings.add(hint(SurroundingsFinding.NO_ROLE));
        }
        return findings;
    }

    private static List<SignInFinding> realm(SignInFacts facts) {
        List<SignInFinding> findings = new ArrayList<>();
        if (facts.person().loginName() != null) {
            findings.add(hint(SurroundingsFinding.SIGN_IN_NAME)
                    .with("loginName", facts.person().loginName()));
        }
        if (facts.reader().isPortalAdmin()) {
            if (!facts.realm().hasOrganizations()) {
                findings.add(
                        facts.places().managedByDisabled() == null
                                ? hint(SurroundingsFinding.ORGANIZATIONS_OFF)
                                : blocks(SurroundingsFinding.ORGANIZATIONS_OFF));
            }
            if (!facts.realm().isGateOn()) {
                findings.add(hint(SurroundingsFinding.GATE_OFF));
            }
        }
        return findings;
    }

    /** Who is no portal admin learns that there is something, and not what. */
    private static List<SignInFinding> path(SignInFacts facts) {
        Path path = facts.path();
        List<SignInFinding> findings = new ArrayList<>();
        if (!path.gone().isEmpty()) {
            findings.add(blocks(SurroundingsFinding.NOT_ON_THIS_SERVER).with("names", String.join(", ", path.gone())));
        }
        if (path.withoutPassword() != null && AboutWaysIn.hasPassword(facts)) {
            SignInFinding finding = AboutWaysIn.otherWays(facts).isEmpty()
                    ? blocks(SurroundingsFinding.NO_PASSWORD_STEP)
                    : hint(SurroundingsFinding.NO_PASSWORD_STEP);
            findings.add(finding.with("flow", path.withoutPassword()));
        }
        if (path.closedClient() != null) {
            findings.add(hint(SurroundingsFinding.CLIENT_CLOSED).with("client", path.closedClient()));
        }
        if (facts.reader().isPortalAdmin()) {
            return findings;
        }
        return findings.stream().anyMatch(SignInFinding::isInTheWay)
                ? List.of(blocks(SurroundingsFinding.REALM_IN_THE_WAY))
                : List.of();
    }

    private static List<SignInFinding> lastTry(Logins logins) {
        boolean failed = logins.failure() != null && (logins.success() == null || logins.failure() > logins.success());
        return failed
                ? List.of(hint(SurroundingsFinding.LAST_TRY_FAILED)
                        .with("at", logins.failure())
                        .with("error", inWords(logins.error())))
                : List.of();
    }

    private static String inWords(String error) {
        return error == null ? "unknown" : error.replace('_', ' ');
    }
}
