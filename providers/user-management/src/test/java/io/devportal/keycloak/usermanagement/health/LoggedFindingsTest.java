// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.text.Sentence;
import org.junit.jupiter.api.Test;

class LoggedFindingsTest {
    private final LoggedFindings said = new LoggedFindings();

    @Test // K-09
    void aFindingThatStandsIsSaidOnce() {
        assertThat(said.isNews("globex", problem("theme", "It is gone."))).isTrue();
        for (int i = 0; i < 20; i++) {
            assertThat(said.isNews("globex", problem("theme", "It is gone."))).isFalse();
        }
    }

    @Test
    void anotherSentenceRealmOrCheckIsNews() {
        said.isNews("globex", problem("theme", "It is gone."));

        assertThat(said.isNews("globex", problem("theme", "It is broken."))).isTrue();
        assertThat(said.isNews("initech", problem("theme", "It is gone."))).isTrue();
        assertThat(said.isNews("globex", problem("outbox", "It is gone."))).isTrue();
    }

    @Test
    void aFindingThatComesBackIsSaidAgain() {
        said.isNews("globex", problem("theme", "It is gone."));
        said.isNews("globex", Finding.ok("theme"));

        assertThat(said.isNews("globex", Finding.ok("theme"))).isFalse();
        assertThat(said.isNews("globex", problem("theme", "It is gone."))).isTrue();
    }

    @Test
    void noMoreIsKeptThanFits() {
        for (int i = 0; i <= 10_000; i++) {
            said.isNews("realm-" + i, problem("theme", "It is gone."));
        }

        assertThat(said.isNews("realm-10000", problem("theme", "It is gone."))).isFalse();
        assertThat(said.isNews("realm-0", problem("theme", "It is gone."))).isTrue();
    }

    private static Finding problem(String check, String english) {
        return Finding.problem(check, Sentence.of("code", english));
    }
}
