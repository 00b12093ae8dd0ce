// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * Refreshes entities after a bulk update, which bypasses the persistence context: a later find in the same request
 * would return the old row.
 */
@Store
public record ChangedRows(EntityManager em) {

    /** From here on it is found as it is now, or not at all where somebody else has deleted it meanwhile. */
    public void readAgain(Class<?> entity, String id) {
        readAgain(entity, id, LockModeType.NONE);
    }

    /** @param lock PESSIMISTIC_WRITE for who lost a race: waits until the winner's transaction has ended, and reads what it did */
    void readAgain(Class<?> entity, String id, LockModeType lock) {
        Object old = em.find(entity, id);
        if (old != null) {
            // a refresh would fail where the row is gone
            em.detach(old);
            em.find(entity, id, lock);
        }
    }
}
