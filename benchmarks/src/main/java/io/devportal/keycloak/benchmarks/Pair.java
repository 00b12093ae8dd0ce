// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.function.Function;

/** The same thing on both sides. */
record Pair<T>(T stock, T pack) {

    static <T> Pair<T> of(Function<Edition, T> make) {
        return new Pair<>(make.apply(Edition.STOCK), make.apply(Edition.PACK));
    }

    T of(Edition edition) {
        return edition == Edition.STOCK ? stock : pack;
    }

    <R> Pair<R> map(Function<T, R> change) {
        return new Pair<>(change.apply(stock), change.apply(pack));
    }
}
