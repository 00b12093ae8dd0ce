// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

/** Carries a {@link Denial} out of a service. Whoever translates it rolls the transaction back. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Denial denial;

    public Refusal(Denial denial) {
        super(denial.code(), null, false, false);
        this.denial = denial;
    }

    public Denial denial() {
        return denial;
    }
}
