// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import org.keycloak.broker.provider.BrokeredIdentityContext;

/**
 * A word from the mapper, which sees what the identity provider says, to the step of the first broker login, which decides.
 * It travels with the brokered identity.
 */
final class PublisherMark {
    private static final String KEY = "portal.names-publisher";

    private PublisherMark() {}

    static void set(BrokeredIdentityContext context) {
        context.getContextData().put(KEY, "true");
    }

    static boolean isSet(BrokeredIdentityContext context) {
        return "true".equals(context.getContextData().get(KEY));
    }
}
