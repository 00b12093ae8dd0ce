// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

/** One question about the pack's cost. */
interface Figure {

    /** For {@code -Dbenchmarks.figures=}. */
    String name();

    Section take();
}
