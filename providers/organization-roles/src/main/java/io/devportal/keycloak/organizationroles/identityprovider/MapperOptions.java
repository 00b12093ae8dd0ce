// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.config.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;

/** The options of the identity-provider mappers. */
final class MapperOptions {

    static final Option CLAIM = Option.text(
            "claim",
            "",
            "Claim",
            "The claim that says which roles a person has in which organizations. A dot leads into an object; a dot in"
                    + " a name is written \\. or stands in a name that begins with https://, http:// or urn:.");

    static final Option ATTRIBUTE_NAME = Option.text(
            "attribute.name",
            "",
            "Attribute name",
            "The attribute of the assertion that says which roles a person has in which organizations. May be empty"
                    + " when there is a friendly name.");

    static final Option FRIENDLY_NAME = Option.text(
            "attribute.friendly.name",
            "",
            "Friendly name",
            "The friendly name of that attribute. May be empty when there is an attribute name.");

    static final Option SHAPE = Option.choice(
            "portal.shape",
            "list",
            "Shape",
            "list: one text for each role. joined: all roles in one text, as for Layer7. json: an object with the roles"
                    + " of each organization, or a list of objects with \"organization\" and \"role\".",
            List.of("list", "joined", "json"));

    static final Option TEMPLATE = Option.text(
            "portal.item.template",
            "",
            "Item template",
            "How one role is written, with {organization} and {role}; ${role} means the same. Empty: {organization}:{role}"
                    + " for list, {organization:${organization},role:${role}} for joined.");

    static final Option SEPARATOR =
            Option.text("portal.separator", ";", "Separator", "For joined: what stands between two roles.");

    static final Option ROLE_NAMES = Option.map(
            "portal.role.names",
            "Role names",
            "Key: a role of the identity provider. Value: org-admin, org-publisher or developer, or nothing to leave it out."
                    + " A role that is not named here keeps its name. portal-admin and api-owner are never granted, but"
                    + " with the authorization type \"portal\" they tell new publishers.");

    // the Admin Console (26.7.3) sends several values of an identity-provider mapper in a form that Keycloak
    // refuses
    static final Option ORGANIZATIONS = Option.text(
            "portal.organizations",
            "",
            "Allowed organizations",
            "Aliases of the organizations in which this mapper may grant roles, with commas between them: acme, globex. The"
                    + " organization that the identity provider is linked to is always allowed.");

    static final Option ANY_ORGANIZATION = Option.onOff(
            "portal.any.organization",
            false,
            "Any organization",
            "Lets the identity provider grant roles in every organization of the realm. Only for an identity provider"
                    + " that may speak for all of them.");

    static final Option CREATE_ORGANIZATIONS = Option.onOff(
            "portal.create.organizations",
            false,
            "Create missing organizations",
            "Creates an allowed organization that does not exist yet: at most 20 in a login, with aliases of lower-case"
                    + " letters, digits and single hyphens.");

    private MapperOptions() {}

    /** The options {@code source} of one protocol first, then what both have. */
    static List<ProviderConfigProperty> properties(Option... source) {
        Stream<Option> common = Stream.of(
                SHAPE, TEMPLATE, SEPARATOR, ROLE_NAMES, ORGANIZATIONS, ANY_ORGANIZATION, CREATE_ORGANIZATIONS);
        return Stream.concat(Arrays.stream(source), common)
                .map(Option::property)
                .toList();
    }
}
