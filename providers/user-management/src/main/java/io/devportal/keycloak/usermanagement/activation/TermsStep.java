// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Gate;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.TermsAndConditions;

/**
 * Replaces Keycloak's own terms step by using its id. Keycloak (26.7.5) shows the terms in the language of the page,
 * and an empty page if there is no text in it. This step falls back to another language, and stays open until there
 * is any text, so that nobody accepts nothing. In realms without the gate it behaves like Keycloak's.
 */
public final class TermsStep extends TermsAndConditions {

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (!Gate.isActiveIn(context.getRealm())) {
            super.requiredActionChallenge(context);
            return;
        }
        Optional<TermsText.Written> terms =
                new TermsText(context.getSession(), context.getRealm()).writtenFor(context.getUser());
        if (terms.isEmpty()) {
            context.ignore();
            return;
        }
        // one form provider for the whole request, so that Keycloak's page finds the text there
        terms.get().tell(context.form());
        super.requiredActionChallenge(context);
    }
}
