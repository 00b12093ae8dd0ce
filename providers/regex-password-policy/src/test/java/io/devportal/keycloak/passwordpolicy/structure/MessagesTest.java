// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.structure;

import io.devportal.keycloak.structure.MessagesRules;

class MessagesTest extends MessagesRules {

    MessagesTest() {
        // Keycloak's Admin Console makes this one of the policy's id
        super("passwordPoliciesHelp\\.portalPasswordRules");
    }
}
