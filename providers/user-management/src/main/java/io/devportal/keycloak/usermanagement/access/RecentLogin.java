// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Requires a recent login for actions that give away much at once, so that a stolen or forgotten token is not enough.
 * Checked after the caller's role.
 */
public final class RecentLogin {

    private RecentLogin() {}

    /**
     * Throws a {@link Refusal} when the caller has to sign in again.
     *
     * @param mostAge of the login
     * @param now seconds since the epoch
     */
    public static void require(Caller caller, Duration mostAge, long now) {
        objection(caller, mostAge, now).ifPresent(denial -> {
            throw new Refusal(denial);
        });
    }

    static Optional<Denial> objection(Caller caller, Duration mostAge, long now) {
        if (caller.loggedInAt().isEmpty()) {
            return Optional.of(loginMissing());
        }
        return caller.loggedInAt().get() < now - mostAge.toSeconds()
                ? Optional.of(loginTooOld(mostAge))
                : Optional.empty();
    }

    static Denial loginTooOld(Duration mostAge) {
        return new Denial(
                Kind.LOGIN_TOO_OLD,
                "insufficient_user_authentication",
                "This needs a sign-in in the last " + mostAge.toSeconds() + " seconds. Sign in again, then repeat it.",
                Map.of(Denial.MAX_AGE, Long.toString(mostAge.toSeconds())));
    }

    static Denial loginMissing() {
        return new Denial(
                Kind.FORBIDDEN,
                "login_missing",
                "Only people who have signed in themselves can do this. A service account, or someone who impersonates"
                        + " a user, cannot.");
    }
}
