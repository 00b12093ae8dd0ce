// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedRealmTest {

    @ParameterizedTest // B18
    @CsvSource({
        "portal,   /realms/portal/",
        "my realm, /realms/my%20realm/",
        "a%20b,    /realms/a%2520b/",
        "портал,   /realms/%D0%BF%D0%BE%D1%80%D1%82%D0%B0%D0%BB/",
    })
    void addressesHaveTheNameOfTheRealmAsABrowserSendsIt(String realm, String root) {
        assertThat(ShippedRealm.root(realm)).isEqualTo(root);
    }
}
