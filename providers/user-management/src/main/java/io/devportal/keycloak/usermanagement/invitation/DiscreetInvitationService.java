// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Invites, each person in a transaction of its own, and lets an org admin wait for the answer until it comes after whole steps of
 * time: to make an account takes longer than to write to one, and whose address has one is not theirs to know (F-03). Nobody
 * waits for the rows of the transaction meanwhile. Throws {@link Refusal}.
 */
public record DiscreetInvitationService(KeycloakSession session, Caller caller) {
    /** Several times what either takes on a server that is not overloaded. */
    private static final Duration STEP = Duration.ofMillis(200);

    /**
     * @param asked read once it is clear that the caller may add anybody
     * @param isTakenBack whether all of it is undone in the end
     */
    public InvitationDetails invite(Supplier<Wish> asked, boolean isTakenBack) {
        long start = System.nanoTime();
        InvitationDetails invited = KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> {
                    InvitationDetails details =
                            new InvitingService(own, own.getContext().getRealm(), caller).invite(asked);
                    if (isTakenBack) {
                        own.getTransactionManager().setRollbackOnly();
                    }
                    return details;
                },
                "Invitation");
        if (AccessRules.visibleOrganizations(caller).isPresent()) {
            await(afterWholeSteps(System.nanoTime() - start) + start);
        }
        return invited;
    }

    /** @param spent nanoseconds, as what is returned */
    static long afterWholeSteps(long spent) {
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
