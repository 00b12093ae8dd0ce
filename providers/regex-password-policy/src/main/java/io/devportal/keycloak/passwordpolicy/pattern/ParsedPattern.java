// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

/**
 * A regex as a tree.
 *
 * @param hasFlags whether it sets flags other than s, which change what its characters mean
 */
public record ParsedPattern(PatternNode root, boolean hasFlags) {}
