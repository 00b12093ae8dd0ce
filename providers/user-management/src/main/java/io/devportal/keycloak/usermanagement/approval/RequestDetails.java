// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.notification.Mail;
import io.devportal.keycloak.usermanagement.organization.Organization;

/**
 * A request with what became of it.
 *
 * @param organization the one that came of the request, or null
 * @param mail the newest one to the applicant, or null
 * @param identityProvider alias of the one that the account is linked to, or null
 * @param username what the account is called now, or null once it is gone
 */
record RequestDetails(
        CurrentRequest current, Organization organization, Mail mail, String identityProvider, String username) {}
