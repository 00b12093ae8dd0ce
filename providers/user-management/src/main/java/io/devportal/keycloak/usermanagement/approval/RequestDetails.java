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
 * @param noteCount how many notes portal admins have written about it, or null for a reader who may not know
 * @param attributes what the person wrote at sign-up besides name and address, as far as an admin may see it
 */
record RequestDetails(
        CurrentRequest current,
        Organization organization,
        Mail mail,
        Integer noteCount,
        List<ProfileAttribute> attributes) {

    RequestDetails with(List<ProfileAttribute> wrote) {
        return new RequestDetails(current, organization, mail, noteCount, wrote);
    }

    RequestDetails withoutNoteCount() {
        return new RequestDetails(current, organization, mail, null, attributes);
    }
}
