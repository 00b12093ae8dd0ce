// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What the realm still has to send, as its API tells it: a mail counts as sent a moment after it has arrived. */
public record Outbox(PortalRealm realm) {
    /** A worker's claim on a mail ends after ten minutes. */
    public static final Duration LONGER_THAN_A_CLAIM = Duration.ofMinutes(11);

    /** Of some hundred mails, one after the other. */
    private static final Duration LONG = Duration.ofMinutes(2);

    /** Nothing is on its way to anybody: whoever sends a mail reads the account, and writes when it has left. */
    public void awaitEmpty() {
        awaitNone("an empty outbox", "WAITING", "SENDING");
    }

    /** What a worker had in its hands before a change that takes it back has arrived by now, or failed. */
    public void awaitNothingOnItsWay() {
        awaitNone("no mail on its way", "SENDING");
    }

    /** Everything has left but one mail: the one that a worker had in its hands when it was killed. */
    public void awaitAllButOneClaimed() {
        awaitNone("an outbox with nothing that waits", "WAITING");
        await("one mail on its way", 1, "SENDING");
    }

    /** A mail to this address. */
    public void awaitSent(String address) {
        Await.until("a mail to " + address, () -> count("state=SENT&search=" + address) > 0);
    }

    private void awaitNone(String what, String... states) {
        await(what, 0, states);
    }

    private void await(String what, int left, String... states) {
        Await.value(what, LONG, () -> Optional.of(Stream.of(states)
                        .mapToInt(state -> count("state=" + state))
                        .sum())
                .filter(mails -> mails == left));
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
