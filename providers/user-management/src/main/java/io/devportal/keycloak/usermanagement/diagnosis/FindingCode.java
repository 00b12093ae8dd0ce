// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import java.util.Locale;

/**
 * A code of a diagnosis with its sentence, which includes the remedy. Clients compare the codes: never rename one.
 * Words in braces are details of the finding.
 */
interface FindingCode {
    /** What a finding is about. */
    enum Subject {
        ACCOUNT,
        LOCK_OUT,
        PASSWORD,
        IDENTITY_PROVIDER,
        USER_STORE,
        LINK,
        ORGANIZATION,
        REALM
    }

    /** Who of those who read the diagnosis can go the way out. */
    enum Way {
        OPEN,
        WHO_ENABLES,
        WHO_INVITES,
        WHO_RUNS_THE_PORTAL
    }

    /** What is said, and to whom the way out is told. */
    record Wording(Subject subject, String sentence, Way way, String wayOut) {}

    Wording wording();

    String name();

    /** As clients know it, for example {@code waiting_for_approval}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
