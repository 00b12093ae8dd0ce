// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.stream.Stream;

/** What the realm still has to send, as its API tells it: a mail counts as sent a moment after it has arrived. */
public record Outbox(PortalRealm realm) {

    /** Nothing is on its way to anybody: whoever sends a mail reads the account, and writes when it has left. */
    public void awaitEmpty() {
        Await.until("an empty outbox", () -> Stream.of("WAITING", "SENDING")
                .allMatch(state -> count("state=" + state) == 0));
    }

    /** A mail to this address. */
    public void awaitSent(String address) {
        Await.until("a mail to " + address, () -> count("state=SENT&search=" + address) > 0);
    }

    private int count(String query) {
        return realm.as(People.ADMIN)
                .get("mails?" + query)
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }
}
