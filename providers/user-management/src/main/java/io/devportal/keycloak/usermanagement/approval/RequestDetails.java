// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.notification.Mail;
import io.devportal.keycloak.usermanagement.organization.Organization;
import io.devportal.keycloak.usermanagement.profile.ProfileAttribute;
import io.devportal.keycloak.usermanagement.profile.ProfileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request and its outcome.
 *
 * @param organization the one that came of the request, or null
 * @param mail the newest one to the applicant, or null
 * @param noteCount how many notes portal admins have written about it, or null for a reader who may not know
 * @param attributes what the person wrote at sign-up besides name and address, as far as an admin may see it
 * @param may what the caller may do about it, a denial for what they may not; empty where nobody asks
 */
record RequestDetails(
        CurrentRequest current,
        Organization organization,
        Mail mail,
        Integer noteCount,
        List<ProfileAttribute> attributes,
        Map<Action, Optional<Denial>> may) {
    RequestDetails(CurrentRequest current, Organization organization, Mail mail, Integer noteCount) {
        this(current, organization, mail, noteCount, List.of(), Map.of());
    }

    String id() {
        return current.request().id();
    }

    /** With what is not shown in a field of its own. */
    RequestDetails with(ProfileAttributes profile) {
        if (current.wrote().isEmpty()) {
            return this;
        }
        List<ProfileAttribute> wrote = profile.of(current.wrote()).stream()
                .filter(one -> !one.isRoot() && !one.values().isEmpty())
                .toList();
        return new RequestDetails(current, organization, mail, noteCount, wrote, may);
    }

    RequestDetails with(Map<Action, Optional<Denial>> rights) {
        return new RequestDetails(current, organization, mail, noteCount, attributes, rights);
    }

    RequestDetails withoutNoteCount() {
        return new RequestDetails(current, organization, mail, null, attributes, may);
    }
}
