// SPDX-License-Identifier: Apache-2.0
/**
 * What text of others may hold before it goes on. The only definitions of that in this jar. Start at
 * {@link io.devportal.keycloak.organizationroles.text.PlainText}.
 */
package io.devportal.keycloak.organizationroles.text;
