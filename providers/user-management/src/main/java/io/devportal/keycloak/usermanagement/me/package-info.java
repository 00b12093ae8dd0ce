// SPDX-License-Identifier: Apache-2.0
/** Who is signed in to the API, and what they may do. */
package io.devportal.keycloak.usermanagement.me;
