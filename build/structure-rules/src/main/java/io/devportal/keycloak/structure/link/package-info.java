// SPDX-License-Identifier: Apache-2.0
/**
 * Whether compiled classes of ours find the classes, methods and fields of Keycloak that they use (B21): in the distribution
 * that the tests run on, and in jars of a newer line. Start at {@link io.devportal.keycloak.structure.link.LinkCheck}.
 */
package io.devportal.keycloak.structure.link;
