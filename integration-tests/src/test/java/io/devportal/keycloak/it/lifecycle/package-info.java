// SPDX-License-Identifier: Apache-2.0
/**
 * Servers of their own: with some of our jars, without them, and with them again. Start reading at {@link
 * io.devportal.keycloak.it.lifecycle.PackLifecycleIT}.
 */
package io.devportal.keycloak.it.lifecycle;
