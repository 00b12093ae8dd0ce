// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;

/** One option of the identity-provider mappers: as it is stored, and as the Admin Console shows it. */
enum MapperOption {
    CLAIM(
            "claim",
            "Claim",
            ProviderConfigProperty.STRING_TYPE,
            null,
            "The claim that says which roles a person has in which organizations. A dot leads into an object; a dot in"
                    + " a name is written \\. or stands in a name that begins with https://, http:// or urn:."),
    ATTRIBUTE_NAME(
            "attribute.name",
            "Attribute name",
            ProviderConfigProperty.STRING_TYPE,
            null,
            "The attribute of the assertion that says which roles a person has in which organizations. May be empty"
                    + " when there is a friendly name."),
    FRIENDLY_NAME(
            "attribute.friendly.name",
            "Friendly name",
            ProviderConfigProperty.STRING_TYPE,
            null,
            "The friendly name of that attribute. May be empty when there is an attribute name."),
    SHAPE(
            "portal.shape",
            "Shape",
            ProviderConfigProperty.LIST_TYPE,
            "list",
            "list: one text for each role. joined: all roles in one text, as for Layer7. json: an object with the roles"
                    + " of each organization, or a list of objects with \"organization\" and \"role\"."),
    TEMPLATE(
            "portal.item.template",
            "Item template",
            ProviderConfigProperty.STRING_TYPE,
            null,
            "How one role is written, with {organization} and {role}; ${role} means the same. Empty: {organization}:{role}"
                    + " for list, {organization:${organization},role:${role}} for joined."),
    SEPARATOR(
            "portal.separator",
            "Separator",
            ProviderConfigProperty.STRING_TYPE,
            ";",
            "For joined: what stands between two roles."),
    ROLE_NAMES(
            "portal.role.names",
            "Role names",
            ProviderConfigProperty.MAP_TYPE,
            null,
            "Key: a role of the identity provider. Value: org-admin, org-publisher or developer, or nothing to leave it out."
                    + " A role that is not named here keeps its name. portal-admin and api-owner are never granted, but"
                    + " with the authorization type \"portal\" they tell new publishers."),
    ORGANIZATIONS(
            "portal.organizations",
            "Allowed organizations",
            // the Admin Console (26.7.3) sends several values of an identity-provider mapper in a form that Keycloak
            // refuses
            ProviderConfigProperty.STRING_TYPE,
            null,
            "Aliases of the organizations in which this mapper may grant roles, with commas between them: acme, globex. The"
                    + " organization that the identity provider is linked to is always allowed."),
    ANY_ORGANIZATION(
            "portal.any.organization",
            "Any organization",
            ProviderConfigProperty.BOOLEAN_TYPE,
            "false",
            "Lets the identity provider grant roles in every organization of the realm. Only for an identity provider"
                    + " that may speak for all of them."),
    CREATE_ORGANIZATIONS(
            "portal.create.organizations",
            "Create missing organizations",
            ProviderConfigProperty.BOOLEAN_TYPE,
            "false",
            "Creates an allowed organization that does not exist yet: at most 20 in a login, with aliases of lower-case"
                    + " letters, digits and single hyphens.");

    private static final Pattern COMMA = Pattern.compile(",");

    private final String key;
    private final String label;
    private final String type;
    private final String standard;
    private final String help;

    MapperOption(String key, String label, String type, String standard, String help) {
        this.key = key;
        this.label = label;
        this.type = type;
        this.standard = standard;
        this.help = help;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** Empty when it is blank and has no default. */
    Optional<String> in(Map<String, String> config) {
        String value = config == null ? null : config.get(key);
        return Optional.ofNullable(value == null || value.isEmpty() ? standard : value);
    }

    boolean isOn(Map<String, String> config) {
        return Boolean.parseBoolean(in(config).orElse("false"));
    }

    List<String> values(Map<String, String> config) {
        return in(config).stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The option {@code source} of one protocol first, then what both have. */
    static List<ProviderConfigProperty> properties(MapperOption... source) {
        Stream<MapperOption> common = Stream.of(
                SHAPE, TEMPLATE, SEPARATOR, ROLE_NAMES, ORGANIZATIONS, ANY_ORGANIZATION, CREATE_ORGANIZATIONS);
        return Stream.concat(Arrays.stream(source), common)
                .map(MapperOption::property)
                .toList();
    }

    private ProviderConfigProperty property() {
        ProviderConfigProperty property = new ProviderConfigProperty(key, label, help, type, standard);
        if (this == SHAPE) {
            property.setOptions(List.of("list", "joined", "json"));
        }
        return property;
    }
}
