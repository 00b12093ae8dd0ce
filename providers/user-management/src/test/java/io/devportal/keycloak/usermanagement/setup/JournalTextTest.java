// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** B18: what a terminal shows. */
class JournalTextTest {
    private final Journal journal = new Journal();

    @Test
    void aLineForEachThing() {
        journal.created("client", "developer-portal");
        journal.changed("flow", "sign-up\n  created  realm \"forged\"", "bound\u202E again");
        journal.kept("client", "portal-api");
        journal.leave("look", "Look at it.");

        assertThat(new JournalText("acme", false, journal).lines())
                .isEqualTo(
                        """
                        Realm "acme":
                          created  client "developer-portal"
                          changed  flow "sign-up  created  realm "forged"": bound again
                          kept     client "portal-api"
                          for you  Look at it.
                        1 created, 1 changed, 1 kept.
                        """);
    }

    @Test
    void nothingToDo() {
        assertThat(new JournalText("acme", true, journal).lines())
                .isEqualTo(
                        """
                        Realm "acme", dry run: nothing was changed. It would be:
                        Nothing to do.
                        """);
    }
}
