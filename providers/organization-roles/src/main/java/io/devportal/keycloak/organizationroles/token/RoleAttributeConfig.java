// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.config.Option;
import io.devportal.keycloak.organizationroles.text.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.protocol.saml.mappers.AttributeStatementHelper;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Options of the SAML mapper.
 *
 * @param attribute what Keycloak's AttributeStatementHelper reads
 */
record RoleAttributeConfig(Map<String, String> attribute, RoleFormatConfig roles) {

    static final Option NAME = Option.text(
            AttributeStatementHelper.SAML_ATTRIBUTE_NAME,
            "portal_roles",
            "SAML Attribute Name",
            "The attribute that the portal reads. With shape list it has one value for each role; with joined and object it"
                    + " has exactly one value. Tyk joins all values with a space and splits them again: avoid {name} and"
                    + " anything else with spaces there.");

    static final Option FRIENDLY_NAME = Option.text(
            AttributeStatementHelper.FRIENDLY_NAME,
            "",
            AttributeStatementHelper.FRIENDLY_NAME_LABEL,
            AttributeStatementHelper.FRIENDLY_NAME_HELP_TEXT);

    static final Option NAME_FORMAT = Option.choice(
            AttributeStatementHelper.SAML_ATTRIBUTE_NAMEFORMAT,
            AttributeStatementHelper.BASIC,
            "SAML Attribute NameFormat",
            "What the portal expects; Basic for nearly all.",
            List.of(
                    AttributeStatementHelper.BASIC,
                    AttributeStatementHelper.URI_REFERENCE,
                    AttributeStatementHelper.UNSPECIFIED));

    private static final List<Option> ATTRIBUTE = List.of(NAME, FRIENDLY_NAME, NAME_FORMAT);

    /** What Keycloak's own organization mapper (26.7.3) writes. */
    private static final String RESERVED = "organization";

    private static final int LONGEST_NAME = 255;

    static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        ATTRIBUTE.forEach(option -> properties.add(option.property()));
        RoleFormatConfig.OPTIONS.forEach(option -> properties.add(option.property()));
        return properties;
    }

    static RoleAttributeConfig read(Map<String, String> config) throws InvalidSetting {
        NAME.in(config, RoleAttributeConfig::name);
        if (!PlainText.isPlain(FRIENDLY_NAME.in(config))) {
            throw new InvalidSetting("has control characters").of(FRIENDLY_NAME.label());
        }
        Map<String, String> attribute = new HashMap<>();
        ATTRIBUTE.forEach(option -> attribute.put(option.key(), option.in(config)));
        return new RoleAttributeConfig(attribute, RoleFormatConfig.read(config));
    }

    private static String name(String name) throws InvalidSetting {
        if (name.isBlank()) {
            throw new InvalidSetting("is empty");
        }
        if (name.equals(RESERVED)) {
            throw new InvalidSetting("the name is reserved: others rely on what it means");
        }
        if (name.length() > LONGEST_NAME || !PlainText.isPlain(name)) {
            throw new InvalidSetting("is longer than 255 or has control characters");
        }
        return name;
    }
}
