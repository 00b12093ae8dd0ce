// SPDX-License-Identifier: Apache-2.0
/**
 * A small regex parser of our own that bounds the work of a match (B6, H-04) before the regex is applied to a
 * password. Knows nothing of passwords. Start at {@link SafePattern}.
 */
package io.devportal.keycloak.passwordpolicy.pattern;
