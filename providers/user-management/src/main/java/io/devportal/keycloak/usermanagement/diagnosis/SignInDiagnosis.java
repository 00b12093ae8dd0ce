// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.diagnosis.SignInFinding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Derives findings from facts: why somebody cannot sign in, and what else their admin should know. */
final class SignInDiagnosis {
    /** In the order in which they are told. */
    static final List<FindingCode> CODES = Stream.<FindingCode[]>of(
                    AccountFinding.values(),
                    SignInMethodFinding.values(),
                    LinkFinding.values(),
                    EnvironmentFinding.values())
            .flatMap(Stream::of)
            .toList();

    private SignInDiagnosis() {}

    /** What is in the way first; never empty, because that nothing is in the way is a finding too. */
    static List<SignInFinding> of(SignInFacts facts) {
        List<SignInFinding> findings = new ArrayList<>(
                facts.person() == null
                        ? Stream.concat(
                                        AccountDiagnosis.deleted(facts),
                                        SignInMethodDiagnosis.userStore(facts).stream())
                                .toList()
                        : all(facts).toList());
        if (findings.stream().noneMatch(SignInFinding::isInTheWay)) {
            findings.add(new SignInFinding(AccountFinding.NOTHING_IN_THE_WAY, Severity.OK, Map.of()));
        }
        findings.sort(
                Comparator.comparing(SignInDiagnosis::rank).thenComparing(finding -> CODES.indexOf(finding.code())));
        return findings;
    }

    private static Stream<SignInFinding> all(SignInFacts facts) {
        return Stream.of(
                        AccountDiagnosis.of(facts),
                        SignInMethodDiagnosis.of(facts),
                        LinkDiagnosis.of(facts),
                        EnvironmentDiagnosis.of(facts))
                .flatMap(findings -> findings);
    }

    /** That nothing is in the way stands before the hints. */
    private static int rank(SignInFinding finding) {
        return switch (finding.severity()) {
            case BLOCKS -> 0;
            case OK -> 1;
            case HINT -> 2;
        };
    }
}
