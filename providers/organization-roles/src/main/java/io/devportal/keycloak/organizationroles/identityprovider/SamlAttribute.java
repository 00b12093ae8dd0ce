// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.saml.SAMLEndpoint;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;

/** An attribute of the assertion, by name, friendly name or both. */
record SamlAttribute(Optional<String> name, Optional<String> friendlyName) {

    /** A text for one value, a list for several, null for none. */
    Object value(BrokeredIdentityContext context) {
        AssertionType assertion = (AssertionType) context.getContextData().get(SAMLEndpoint.SAML_ASSERTION);
        if (assertion == null) {
            return null;
        }
        List<String> values = assertion.getAttributeStatements().stream()
                .flatMap(statement -> statement.getAttributes().stream())
                .map(AttributeStatementType.ASTChoiceType::getAttribute)
                .filter(this::isMeant)
                .flatMap(attribute -> attribute.getAttributeValue().stream())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        return values.isEmpty() ? null : values.size() == 1 ? values.get(0) : values;
    }

    private boolean isMeant(AttributeType attribute) {
        return attribute != null
                && name.map(wanted -> wanted.equals(attribute.getName())).orElse(true)
                && friendlyName
                        .map(wanted -> wanted.equals(attribute.getFriendlyName()))
                        .orElse(true);
    }
}
