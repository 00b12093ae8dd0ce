// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where people come under load.
 *
 * @param people those who have an account
 */
record LoadTarget(Edition edition, PortalUrls realm, Links links, Approver approver, CopiedPeople people) {

    /** The address of one of those who have an account. */
    String somebody() {
        return people.address(1 + ThreadLocalRandom.current().nextInt(people.count()));
    }
}
