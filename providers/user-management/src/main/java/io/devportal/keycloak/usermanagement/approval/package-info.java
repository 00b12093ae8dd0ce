// SPDX-License-Identifier: Apache-2.0
/**
 * Registration requests and decisions about them. Start at {@link ApprovalService}. Rows T6, T17, T18, L8; B-01,
 * B-05, B-06, B-10.
 */
package io.devportal.keycloak.usermanagement.approval;
