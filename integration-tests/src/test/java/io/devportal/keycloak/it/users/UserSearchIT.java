// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;

@Tag("users")
@PortalTest
final class UserSearchIT extends UserSearchContract {

    UserSearchIT(PortalRealm realm) {
        super(realm);
    }
}
