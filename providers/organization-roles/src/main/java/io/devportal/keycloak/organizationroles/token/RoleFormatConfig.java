// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.config.Option;
import io.devportal.keycloak.organizationroles.text.PlainText;
import java.util.List;
import java.util.Map;

/**
 * Options of both mappers: which roles, in which format.
 *
 * @param includesGlobalRoles whether roles of the whole portal are told too
 */
record RoleFormatConfig(RoleFormat format, boolean includesGlobalRoles) {

    static final Option SHAPE = Option.choice(
            "portal.shape",
            Shape.LIST.storedName(),
            "Shape",
            "list: one text for each role (Gravitee, Tyk, most clients). joined: one text with all roles, divided by the"
                    + " separator (Layer7). object: one JSON object with an entry for each organization, also for one without"
                    + " a role. Keep an eye on the size: above 4 kB, which is about 100 organizations in a list, headers and"
                    + " cookies of portals begin to refuse a token; the server then logs a warning.",
            Shape.storedNames());

    static final Option TEMPLATE = Option.text(
            "portal.item.template",
            "{organization}:{role}",
            "Item template",
            "For list and joined: the text of one role. Placeholders: {organization} is the alias, {role}, {id}, {name} and"
                    + " {plan} (account plan). ${role} means the same, so that the pattern of a Layer7 authentication scheme"
                    + " can be copied: {organization:${organization},role:${role}}. A role whose text could be cut in"
                    + " another place is left out, with a line in the log: acme:eu:developer of the organization acme:eu.");

    static final Option SEPARATOR = Option.text(
            "portal.separator",
            ";",
            "Separator",
            "For joined: what stands between two roles. Tyk expects one space, Layer7 a semicolon. A role whose text has the"
                    + " separator in it is left out.");

    static final Option ROLE_NAMES = Option.map(
            "portal.role.names",
            "Role names",
            "What the portal calls a role. Key: org-admin, org-publisher, developer, portal-admin or api-owner; value: the"
                    + " name in the token. An empty value leaves the role out, and a role that is not named here keeps its"
                    + " name.");

    static final Option GLOBAL_ROLES = Option.onOff(
            "portal.global.roles",
            false,
            "Include global roles",
            "Adds portal-admin and api-owner of the client developer-portal, for people who have them: in list and joined as"
                    + " the bare name, in object as the entry *. Leave it off for Layer7.");

    static final Option PLAN = Option.onOff(
            "portal.account.plan",
            false,
            "Include account plan",
            "For object: adds the attribute accountPlan of the organization. Elsewhere use the placeholder {plan}.");

    static final List<Option> OPTIONS = List.of(SHAPE, TEMPLATE, SEPARATOR, ROLE_NAMES, GLOBAL_ROLES, PLAN);

    static RoleFormatConfig read(Map<String, String> config) throws InvalidSetting {
        boolean global = GLOBAL_ROLES.isOnIn(config);
        PortalRoleNames names = ROLE_NAMES.in(config, PortalRoleNames::parse);
        List<String> plainItems = global ? names.ofThePortal() : List.of();
        RoleFormat format =
                switch (SHAPE.in(config, Shape::parse)) {
                    case LIST -> items(config, names, plainItems, null);
                    case JOINED -> joined(config, names, plainItems);
                    case OBJECT -> new RoleObject(names, PLAN.isOnIn(config));
                };
        return new RoleFormatConfig(format, global);
    }

    private static RoleFormat joined(Map<String, String> config, PortalRoleNames names, List<String> plainItems)
            throws InvalidSetting {
        String separator = SEPARATOR.in(config, RoleFormatConfig::separator);
        return new JoinedRoles(items(config, names, plainItems, separator), separator);
    }

    private static String separator(String text) throws InvalidSetting {
        if (text.isEmpty() || !PlainText.isPlain(text)) {
            throw new InvalidSetting("is empty or has control characters");
        }
        return text;
    }

    private static RoleFormat items(
            Map<String, String> config, PortalRoleNames names, List<String> plainItems, String separator)
            throws InvalidSetting {
        return TEMPLATE.in(
                config, text -> new RoleItems(ItemTemplate.parse(text), names, plainItems, separator).checked());
    }
}
