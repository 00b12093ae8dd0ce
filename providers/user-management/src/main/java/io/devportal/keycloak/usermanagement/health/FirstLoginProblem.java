// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.identityprovider.Placement;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.List;
import java.util.Locale;

/** Problems with the approval of first logins through an identity provider, the most dangerous first. */
enum FirstLoginProblem {
    OPEN("People who come in through an identity provider get an account without approval: %s. The first login flow"
            + " makes users and has no step \"portal-identity-provider-approval\" behind \"idp-create-user-if-unique\"."
            + " Give the provider the first login flow \"developer portal first broker login\", or add the step"
            + " to its own, or switch on \"Account linking only\". If everybody with an account there may come in,"
            + " set portalApproval of the provider to off."),
    LEAKING("Who stops in the middle of a first login leaves an account behind that nobody approved: %s. Move the step"
            + " \"portal-identity-provider-approval\" directly behind the user creation."),
    MISPLACED("New people do not pass the approval step of the first login flow, so they are refused, or held back one"
            + " request late: the account exists and is enabled by then, and stays so when somebody stops there: %s."
            + " Move \"portal-identity-provider-approval\" behind \"idp-create-user-if-unique\", outside of the flow"
            + " for existing accounts."),
    TRANSIENT(
            "Nobody can approve transient users, so every first login is refused: %s. Switch off \"Do not store users\","
                    + " or set portalApproval of the provider to off."),
    NONE("");

    private final String sentence;

    FirstLoginProblem(String sentence) {
        this.sentence = sentence;
    }

    static FirstLoginProblem of(Placement placement, boolean isTransient) {
        return switch (placement) {
            case NOT_NEEDED -> NONE;
            case MISSING -> OPEN;
            case MISPLACED -> MISPLACED;
            case TOO_LATE -> isTransient ? TRANSIENT : LEAKING;
            case RIGHT -> isTransient ? TRANSIENT : NONE;
        };
    }

    /** @param providers aliases */
    Sentence about(List<String> providers) {
        return Sentence.of(name().toLowerCase(Locale.ROOT), sentence(Names.of(providers)), Names.counted(providers));
    }

    String sentence(String names) {
        return sentence.formatted(names);
    }
}
