// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.By;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.Kind;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The part of an account's history that an org admin may see: what happened in their organizations, and the state of
 * the account. Excludes other organizations, and the names of other admins. E-30.
 *
 * @param callerId of the org admin
 * @param ids of the organizations that they administer
 * @param aliases of the same
 */
record OrgAdminsView(String callerId, Set<String> ids, Set<String> aliases) {

    private static final List<String> DETAILS =
            List.of("operation", "role", "role_before", "organization_alias", "state");

    TimelineSource of(TimelineSource adminEvents) {
        return new TimelineSource(
                adminEvents.entries().stream()
                        .filter(this::isVisible)
                        .map(this::reduced)
                        .toList(),
                adminEvents.completeSince());
    }

    /** An entry about the account itself: without who, unless it was the reader. */
    static TimelineEntry ofState(TimelineEntry entry, String callerId) {
        By by = entry.optionalBy().filter(who -> who.id().equals(callerId)).orElse(null);
        return entry.by(by);
    }

    /** Others may come from another organization, or tell what strangers tried. */
    static boolean isState(MailKind kind) {
        return kind.carriesActivationLink() || kind == MailKind.REQUEST_RECEIVED || kind == MailKind.APPROVED;
    }

    private boolean isVisible(TimelineEntry entry) {
        List<String> path =
                Arrays.asList(entry.details().getOrDefault("path", "").split("/"));
        int organization = path.indexOf("organizations");
        if (entry.kind() == Kind.PORTAL_CHANGE) {
            String id = entry.details().get("organization_id");
            boolean isTheirs = id != null
                    ? ids.contains(id)
                    : organization > 0
                            && path.size() > organization + 1
                            && aliases.contains(path.get(organization + 1));
            boolean isState = path.size() == 3
                    && path.get(1).equals("users")
                    && List.of(entry.details().getOrDefault("changed", "").split(", "))
                            .contains("enabled");
            return isTheirs || isState;
        }
        // Keycloak's own paths begin with the organization
        return entry.kind() == Kind.ADMIN_CHANGE && organization == 0 && path.size() > 1 && ids.contains(path.get(1));
    }

    private TimelineEntry reduced(TimelineEntry entry) {
        TimelineEntry reduced = ofState(
                TimelineEntry.of(entry.at(), entry.key(), entry.kind())
                        .named(entry.event())
                        .by(entry.by()),
                callerId);
        for (String detail : DETAILS) {
            reduced = reduced.with(detail, entry.details().get(detail));
        }
        return reduced;
    }
}
