// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Runs work on invitations in a transaction of its own, and delays the answer to an org admin to a multiple of a
 * fixed time: creating or deleting an account takes longer than leaving one alone, and org admins must not learn
 * which addresses have an account (F-03). No row is locked during the delay.
 */
public record DiscreetInvitationService(KeycloakSession session, Caller caller) {
    /** Several times what the work takes on a server that is not overloaded. */
    private static final Duration STEP = Duration.ofMillis(200);

    /** Throws the {@link Refusal} of the work at once: those are about what the org admin may know. */
    public <T> T of(Function<KeycloakSession, T> work) {
        long start = System.nanoTime();
        T done = KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), session.getContext(), work::apply, "Invitation");
        if (AccessRules.visibleOrganizations(caller).isPresent()) {
            await(start + inWholeSteps(System.nanoTime() - start));
        }
        return done;
    }

    /** @param spent nanoseconds, as what is returned */
    static long inWholeSteps(long spent) {
        long step = STEP.toNanos();
        return (spent + step - 1) / step * step;
    }

    private static void await(long end) {
        long left = end - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = end - System.nanoTime();
        }
    }
}
