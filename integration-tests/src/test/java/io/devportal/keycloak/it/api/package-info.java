// SPDX-License-Identifier: Apache-2.0
/**
 * The REST API on all its routes: who gets in, what a request has to look like, and what stays on record. Start reading at
 * {@link io.devportal.keycloak.it.api.ApiAccessIT}.
 */
package io.devportal.keycloak.it.api;
