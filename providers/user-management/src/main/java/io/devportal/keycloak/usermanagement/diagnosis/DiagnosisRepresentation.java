// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.diagnosis.DiagnosisService.Diagnosis;
import java.util.List;
import java.util.Map;

/**
 * Why a person cannot sign in, or that nothing prevents it.
 *
 * @param findings what is in the way first
 * @param lastSignInTimestamp milliseconds since the epoch, absent when none is kept, and for an org admin
 * @param signInsAreKept false where Keycloak keeps no sign-ins in this realm; absent for an org admin
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DiagnosisRepresentation(
        boolean canSignIn, List<FindingRepresentation> findings, Long lastSignInTimestamp, Boolean signInsAreKept) {

    /**
     * @param code for programs, never renamed
     * @param severity BLOCKS, HINT or OK
     * @param about ACCOUNT, LOCK_OUT, PASSWORD, IDENTITY_PROVIDER, USER_STORE, LINK, ORGANIZATION or REALM
     * @param message a sentence for people
     * @param wayOut what the reader can do about it
     * @param details what the message speaks of
     */
    public record FindingRepresentation(
            String code, String severity, String about, String message, String wayOut, Map<String, String> details) {}

    static DiagnosisRepresentation of(Diagnosis diagnosis) {
        SignInFacts facts = diagnosis.facts();
        List<FindingRepresentation> findings = diagnosis.findings().stream()
                .map(finding -> new FindingRepresentation(
                        finding.code().code(),
                        finding.severity().name(),
                        finding.code().wording().subject().name(),
                        finding.sentence(),
                        finding.wayOut(facts.reader()),
                        finding.details()))
                .toList();
        return new DiagnosisRepresentation(
                diagnosis.canSignIn(),
                findings,
                facts.logins().success(),
                facts.logins().areKept());
    }
}
