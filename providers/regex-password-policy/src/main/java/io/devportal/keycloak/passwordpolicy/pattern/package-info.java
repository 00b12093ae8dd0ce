// SPDX-License-Identifier: Apache-2.0
/**
 * What a regex is made of, and how much work it may cause (B6, H-04): read by a small parser of our own, bounded before
 * anybody's password meets it. Knows nothing of passwords. Start in {@link SafePattern}.
 */
package io.devportal.keycloak.passwordpolicy.pattern;
