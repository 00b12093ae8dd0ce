// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimedOrganizationsTest {
    private static final KnownOrganization ACME = new KnownOrganization("1", "acme", true);
    private static final KnownOrganization GLOBEX = new KnownOrganization("2", "globex", true);
    private static final KnownOrganization ZETA = new KnownOrganization("3", "zeta", true);
    private static final KnownOrganization CLOSED = new KnownOrganization("4", "closed", false);

    /** Two logins that lock organizations in different orders could wait for each other. */
    @Test // B14
    void theOrderOfAClaimDoesNotMatter() {
        assertThat(touched(ZETA, ACME)).containsExactly(ACME, GLOBEX, ZETA);
        assertThat(touched(ACME, ZETA)).containsExactly(ACME, GLOBEX, ZETA);
    }

    private static Iterable<KnownOrganization> touched(KnownOrganization... wanted) {
        return ClaimedOrganizations.touched(
                List.of(ZETA, GLOBEX, CLOSED, ACME),
                new LinkedHashSet<>(List.of(wanted)),
                Set.of(GLOBEX.id(), CLOSED.id(), ZETA.id()));
    }
}
