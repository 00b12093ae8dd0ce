// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider.claim;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the entries of a claim. */
final class Findings {
    /** More than anybody has; what comes behind is not looked at. */
    static final int MOST_ENTRIES = 1000;

    private static final int LONGEST_ALIAS = 255;

    private final ClaimedRoleNames names;
    private final Map<String, OrganizationRole> roles = new LinkedHashMap<>();
    private final Ignored ignored = new Ignored();
    private int entries;
    private boolean namesPublisher;

    Findings(ClaimedRoleNames names) {
        this.names = names;
    }

    /** False when enough was read: then whoever asks stops. */
    boolean goesOn() {
        entries++;
        if (entries == MOST_ENTRIES + 1) {
            ignored.add("everything", "after the first " + MOST_ENTRIES + " entries");
        }
        return entries <= MOST_ENTRIES;
    }

    void role(String organization, String theirs) {
        Optional<OrganizationRole> role = OrganizationRole.named(names.ours(theirs));
        if (role.isPresent() && !canBeAlias(organization)) {
            ignored.add(organization, "no alias");
        } else if (role.isPresent()) {
            roles.merge(organization, role.get(), OrganizationRole::orStronger);
        } else {
            ignored.add(theirs, isPublisher(theirs) ? "a global role" : "no role of an organization");
        }
    }

    /** PostgreSQL refuses a statement with NUL, and with it the login. */
    private static boolean canBeAlias(String text) {
        return text.length() <= LONGEST_ALIAS && text.indexOf('\0') < 0;
    }

    /** Text that names no organization: at most a global role. */
    void text(String text) {
        ignored.add(text, isPublisher(text) ? "a global role" : "not in the shape");
    }

    void unreadable(Object value) {
        ignored.add(value == null ? "null" : value.getClass().getSimpleName(), "not in the shape");
    }

    private boolean isPublisher(String theirs) {
        boolean isOne = GlobalRole.named(names.ours(theirs)).isPresent();
        namesPublisher |= isOne;
        return isOne;
    }

    ClaimedRoles claimedRoles() {
        return new ClaimedRoles(roles, namesPublisher, ignored);
    }
}
