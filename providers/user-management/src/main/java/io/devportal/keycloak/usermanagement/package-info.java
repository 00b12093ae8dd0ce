// SPDX-License-Identifier: Apache-2.0
/** Sign-up, approval, activation and the REST API of an API developer portal, as a Keycloak extension. */
package io.devportal.keycloak.usermanagement;
