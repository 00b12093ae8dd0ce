// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("database")
@PortalTest
final class ChosenDatabaseBurstIT extends BurstContract {

    ChosenDatabaseBurstIT(PortalRealm realm, Mailbox mailbox) {
        super(realm, mailbox);
    }

    @Override
    List<PortalRealm> doors(PortalRealm of) {
        return List.of(of);
    }
}
