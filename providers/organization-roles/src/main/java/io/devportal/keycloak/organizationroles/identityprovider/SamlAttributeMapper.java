// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.saml.SAMLIdentityProviderFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** The mapper for SAML: reads an attribute of the assertion. */
public final class SamlAttributeMapper extends OrganizationRoleMapper {

    static final String ID = "portal-saml-organization-role-idp";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String[] getCompatibleProviders() {
        return new String[] {SAMLIdentityProviderFactory.PROVIDER_ID};
    }

    @Override
    public String getDisplayType() {
        return "Developer portal: attribute to organization roles";
    }

    @Override
    public String getHelpText() {
        return "Turns one attribute into memberships and roles in organizations. With sync mode Force it adds, changes"
                + " and removes what it granted at each login; otherwise it only grants at the first.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return MapperOptions.properties(MapperOptions.ATTRIBUTE_NAME, MapperOptions.FRIENDLY_NAME);
    }

    @Override
    Object value(Map<String, String> config, BrokeredIdentityContext context) {
        return attribute(config).value(context);
    }

    private static SamlAttribute attribute(Map<String, String> config) {
        return new SamlAttribute(
                MapperOptions.ATTRIBUTE_NAME.given(config).filter(name -> !name.isBlank()),
                MapperOptions.FRIENDLY_NAME.given(config).filter(name -> !name.isBlank()));
    }

    @Override
    Stream<String> sourceProblems(Map<String, String> config) {
        SamlAttribute attribute = attribute(config);
        if (attribute.name().isEmpty() && attribute.friendlyName().isEmpty()) {
            return Stream.of(MapperOptions.ATTRIBUTE_NAME.label()
                    + ": name the attribute to read, here or by its friendly name.");
        }
        return Stream.of(MapperOptions.ATTRIBUTE_NAME, MapperOptions.FRIENDLY_NAME)
                .flatMap(option -> option.given(config).stream()
                        .filter(name -> !name.isBlank() && !name.equals(name.strip()))
                        .map(name ->
                                option.label() + ": write \"" + name.strip() + "\", without a blank at either end."));
    }
}
