// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

/** The two sides of every comparison. */
enum Edition {
    /** The unmodified distribution, with nothing in {@code providers/}. */
    STOCK,
    /** The same distribution with our jars. */
    PACK
}
