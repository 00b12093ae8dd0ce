// SPDX-License-Identifier: Apache-2.0
/**
 * The structure tests of a provider jar: one abstract class per topic. Each jar extends them and adds its own
 * specifics. They run in the directory of the jar's module.
 */
package io.devportal.keycloak.structure;
