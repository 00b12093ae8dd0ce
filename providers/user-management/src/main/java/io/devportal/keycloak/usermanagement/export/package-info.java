// SPDX-License-Identifier: Apache-2.0
/**
 * Lists that are taken away as a file: how often and how long, with one record of it, and read part by part. What a line holds
 * stands with the feature that has the list. Start at {@link io.devportal.keycloak.usermanagement.export.ExportRules}. Rows B16;
 * R-25, J-05.
 */
package io.devportal.keycloak.usermanagement.export;
