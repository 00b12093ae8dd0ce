// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

/** One part of the set-up. Running it again changes nothing. */
interface SetUpStep {

    void apply(Journal journal);
}
