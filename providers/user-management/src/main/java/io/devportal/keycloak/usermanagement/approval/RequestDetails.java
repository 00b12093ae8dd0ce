// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.notification.Mail;
import io.devportal.keycloak.usermanagement.organization.Organization;

/**
 * A request with what became of it.
 *
 * @param organization the one that came of the request, or null
 * @param mail the newest one to the applicant, or null
 */
record RequestDetails(CurrentRequest current, Organization organization, Mail mail) {}
