// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

/**
 * What a portal admin has written about a request, for other portal admins only: no mail, event, token or page
 * contains it.
 *
 * @param text paragraphs of at most {@value #LONGEST} characters
 * @param authorId user id
 * @param authorName as it was then
 * @param createdAt milliseconds since the epoch
 */
public record Note(String id, String text, String authorId, String authorName, long createdAt) {

    public static final int LONGEST = 2000;
}
