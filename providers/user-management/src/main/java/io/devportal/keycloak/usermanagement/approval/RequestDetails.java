// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.notification.Mail;
import io.devportal.keycloak.usermanagement.organization.Organization;
import io.devportal.keycloak.usermanagement.profile.ProfileAttribute;
import java.util.List;

/**
 * A request with what became of it.
 *
 * @param organization the one that came of the request, or null
 * @param mail the newest one to the applicant, or null
 * @param attributes what the person wrote at sign-up besides name and address, as far as an admin may see it
 */
record RequestDetails(CurrentRequest current, Organization organization, Mail mail, List<ProfileAttribute> attributes) {

    RequestDetails with(List<ProfileAttribute> wrote) {
        return new RequestDetails(current, organization, mail, wrote);
    }
}
