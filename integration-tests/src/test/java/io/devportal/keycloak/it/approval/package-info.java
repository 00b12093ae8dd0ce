// SPDX-License-Identifier: Apache-2.0
/**
 * Requests that wait: who hears of them, who decides, and what becomes of those that nobody decides. Start reading at
 * {@link io.devportal.keycloak.it.approval.ApprovalIT}.
 */
package io.devportal.keycloak.it.approval;
