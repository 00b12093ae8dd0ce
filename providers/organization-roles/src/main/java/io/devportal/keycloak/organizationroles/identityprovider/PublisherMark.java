// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import org.keycloak.broker.provider.BrokeredIdentityContext;

/**
 * A note from the mapper, which reads the claim, to the step of the first broker login, which decides. It is stored
 * with the brokered identity.
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
