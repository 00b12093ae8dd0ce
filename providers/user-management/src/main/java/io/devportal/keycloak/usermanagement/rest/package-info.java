// SPDX-License-Identifier: Apache-2.0
/**
 * What all routes of the API share: authentication, responses and errors, JSON bodies, paging, preconditions, CORS.
 * Nothing here knows a feature. Start at {@link Answers}. E-01 to E-06, E-17.
 */
package io.devportal.keycloak.usermanagement.rest;
