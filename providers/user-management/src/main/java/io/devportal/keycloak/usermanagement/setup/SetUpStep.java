// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

/** One part of the set-up. A second time it changes nothing. */
interface SetUpStep {

    void take(Journal journal);
}
