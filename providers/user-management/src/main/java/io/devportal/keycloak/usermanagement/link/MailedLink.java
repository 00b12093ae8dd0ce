// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The data behind the code of a link.
 *
 * @param userId whose link it is, or null for a sign-in of nobody in particular
 * @param invitationId of a link to join, else null
 * @param clientId where the person came from, or null
 * @param generation of the account's or invitation's link, or 0 for a sign-in
 * @param addressHash see {@link LinkCode#hashWith}
 * @param sealedTarget see {@link Seal}: the address that Keycloak has made, or null
 */
record MailedLink(
        String userId, String invitationId, String clientId, int generation, String addressHash, String sealedTarget) {
    /** Characters of a sealed target that can be kept. */
    static final int LONGEST_TARGET = 4000;

    MailedLink(String userId, String invitationId, String clientId, int generation, String addressHash) {
        this(userId, invitationId, clientId, generation, addressHash, null);
    }

    /** Whether this is the address that the link went to. */
    boolean wentTo(LinkCode code, String address) {
        return address != null && MessageDigest.isEqual(bytes(addressHash), bytes(code.hashWith(address)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
