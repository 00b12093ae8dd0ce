// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;

@Tag("database")
@PortalTest
final class ChosenDatabaseWithdrawalBurstIT extends WithdrawalBurstContract {

    ChosenDatabaseWithdrawalBurstIT(PortalRealm realm, Mailbox mailbox) {
        super(realm, mailbox);
    }
}
