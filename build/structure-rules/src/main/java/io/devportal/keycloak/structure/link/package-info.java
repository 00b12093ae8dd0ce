// SPDX-License-Identifier: Apache-2.0
/**
 * Checks that our compiled classes find the classes, methods and fields of Keycloak that they use (B21): in the
 * distribution that the tests run on, and in the jars of a newer version. Start at {@link LinkCheck}.
 */
package io.devportal.keycloak.structure.link;
