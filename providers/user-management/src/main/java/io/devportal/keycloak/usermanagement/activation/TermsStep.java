// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Gate;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.TermsAndConditions;

/**
 * Keycloak's own step, in whose place it stands because of its id: Keycloak (26.7.5) shows it in the language of the page, empty
 * where nobody has written a text in it. Here people accept the text of another language then, and nobody is asked to accept
 * nothing: without any text the step stays open until there is one. In realms without the gate it is as Keycloak has it.
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
