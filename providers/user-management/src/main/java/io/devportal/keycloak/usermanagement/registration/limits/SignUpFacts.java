// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import io.devportal.keycloak.usermanagement.access.Denial;
import java.util.Optional;
import java.util.Set;

/**
 * The facts that decide about one sign-up.
 *
 * @param address as it was on the form
 * @param source key of the network address that it comes from
 * @param waiting requests that wait for a decision
 * @param earlier sign-ups from the same source within the last hour
 * @param hasAllowList whether only allowed domains may sign up
 * @param lists on which the domain of the address stands
 */
record SignUpFacts(
        String address, String source, long waiting, long earlier, boolean hasAllowList, Set<DomainList> lists) {
    Optional<Denial> objection(long maxEarlier, long maxWaiting) {
        if (lists.contains(DomainList.BLOCKED) || (hasAllowList && !lists.contains(DomainList.ALLOWED))) {
            return Optional.of(SignUpDenials.domainNotAccepted());
        }
        if (earlier >= maxEarlier) {
            return Optional.of(SignUpDenials.tooManySignUps());
        }
        return waiting >= maxWaiting ? Optional.of(SignUpDenials.queueFull()) : Optional.empty();
    }

    boolean areApprovedByDomain() {
        return lists.contains(DomainList.AUTO_APPROVED);
    }
}
