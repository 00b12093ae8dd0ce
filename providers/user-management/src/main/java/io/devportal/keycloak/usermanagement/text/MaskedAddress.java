// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

/** An address as its owner recognizes it, and nobody else. */
public final class MaskedAddress {

    private MaskedAddress() {}

    /** {@code lena@globex.example} becomes {@code l•••@globex.example}. */
    public static String of(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "•••" : address.substring(0, address.offsetByCodePoints(0, 1)) + "•••" + address.substring(at);
    }
}
