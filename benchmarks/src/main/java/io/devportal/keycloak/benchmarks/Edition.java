// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.Locale;

/** The two sides of every comparison. */
enum Edition {
    /** The unmodified distribution, with nothing in {@code providers/}. */
    STOCK,
    /** The same distribution with our jars. */
    PACK;

    /** For names of databases and files. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
