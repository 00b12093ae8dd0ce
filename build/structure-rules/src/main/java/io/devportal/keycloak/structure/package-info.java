// SPDX-License-Identifier: Apache-2.0
/**
 * The structure tests of a provider jar, one abstract class for each question. A jar's own tests extend them and name what only
 * that jar has. They run in the directory of the jar's module.
 */
package io.devportal.keycloak.structure;
