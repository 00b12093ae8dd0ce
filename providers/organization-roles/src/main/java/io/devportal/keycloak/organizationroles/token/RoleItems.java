// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One text per role of a person, those of the whole portal first. */
final class RoleItems implements RoleFormat {

    private static final Membership SAMPLE = new Membership("1", "2", "3", "4", null, false);

    private final ItemTemplate template;
    private final PortalRoleNames names;
    private final List<String> plainItems;
    private final ItemReader reader;
    /** What no item may contain; null for texts that stay apart. */
    private final String separator;

    /** @param plainItems names of the portal's own roles, if they are told */
    RoleItems(ItemTemplate template, PortalRoleNames names, List<String> plainItems, String separator) {
        this.template = template;
        this.names = names;
        this.plainItems = plainItems;
        this.reader = new ItemReader(template, plainItems);
        this.separator = separator;
    }

    /** Refuses what would not work even for the simplest organization. */
    RoleItems checked() throws InvalidSetting {
        for (String name : names.ofOrganizations()) {
            if (!canCarry(template.item(SAMPLE, name))) {
                throw new InvalidSetting("does not keep the role " + name + " apart from other roles or values");
            }
        }
        for (String name : plainItems) {
            if (!staysWhole(name) || !reader.canTellPlain(name)) {
                throw new InvalidSetting("does not keep the role " + name + " apart from other roles or values");
            }
        }
        return this;
    }

    @Override
    public RoleValue of(List<Membership> memberships, Set<GlobalRole> globalRoles) {
        Set<String> items = new LinkedHashSet<>();
        List<String> leftOut = new ArrayList<>();
        globalRoles.forEach(role -> names.of(role).ifPresent(items::add));
        for (Membership membership : memberships) {
            Optional<String> name = membership.optionalRole().flatMap(names::of);
            if (name.isPresent()) {
                String item = template.item(membership, name.get());
                if (canCarry(item) && !(template.hasBraces() && template.isFilledWithBraces(membership))) {
                    items.add(item);
                } else {
                    leftOut.add(membership.organizationId());
                }
            }
        }
        return new RoleValue(items.isEmpty() ? null : List.copyOf(items), leftOut);
    }

    private boolean canCarry(String item) {
        return PlainText.isPlain(item) && reader.canTell(item) && staysWhole(item);
    }

    /** The end of an item and the separator behind it could make one earlier. */
    private boolean staysWhole(String item) {
        return separator == null || (item + separator).indexOf(separator) == item.length();
    }
}
