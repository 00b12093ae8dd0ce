// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("database")
@PortalTest
@OnDatabase(Database.H2)
final class H2BurstIT extends BurstContract {

    H2BurstIT(PortalRealm realm, Mailbox mailbox) {
        super(realm, mailbox);
    }

    @Override
    List<PortalRealm> doors(PortalRealm of) {
        return List.of(of);
    }
}
