// SPDX-License-Identifier: Apache-2.0
/**
 * Which text is safe in tokens, assertions and logs. No other package of this jar defines that. Start at
 * {@link PlainText}.
 */
package io.devportal.keycloak.organizationroles.text;
