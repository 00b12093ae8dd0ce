// SPDX-License-Identifier: Apache-2.0
/**
 * What all routes of the API share: one authentication, one form of answer and error, JSON bodies, paging, preconditions,
 * CORS. Nothing here knows a feature. Start at {@link io.devportal.keycloak.usermanagement.rest.Answers}. E-01 to E-06, E-17.
 */
package io.devportal.keycloak.usermanagement.rest;
