// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPathsTest {

    @ParameterizedTest // E-17
    @CsvSource({
        "me, true",
        "me/x, false",
        "users, true",
        "users/export, true",
        "users/7, true",
        "users/f:7:ada%2Fl, true",
        "users/7/diagnosis, true",
        "users/7/diagnosis/x, false",
        "users/7/nothing, false",
        "users//diagnosis, false",
        "users/7/organizations/acme, true",
        "users/7/organizations/acme/x, false",
        "organizations/7/members, true",
        "settings/mail-server/test, true",
        "registration-requests/7/notes/8, true",
        "registration-requests/7/notes/8/9, false",
        "registration-requests/7/approve/x, false",
    })
    void whatARouteHasIsKnownAndNothingBehindIt(String path, boolean isKnown) {
        assertThat(KnownPaths.contain("/realms/portal/portal/api/" + path)).isEqualTo(isKnown);
        assertThat(KnownPaths.contain("/auth/realms/a%20b/portal/api/" + path)).isEqualTo(isKnown);
    }
}
