// SPDX-License-Identifier: Apache-2.0
/**
 * What all exports of lists share: limits, one audit record per export, and reading in batches. The columns are in
 * the package of each list. Start at {@link ExportRules}. Rows B16; R-25, J-05.
 */
package io.devportal.keycloak.usermanagement.export;
