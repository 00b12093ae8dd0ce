// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

/**
 * Whether a token of an identity provider makes an account past every flow. A-12.
 *
 * @param isEnabled whether the server runs with version 1 of the token exchange
 */
record TokenExchangeQuestion(boolean isEnabled) implements Question {

    @Override
    public String name() {
        return "token-exchange";
    }

    @Override
    public Check answer() {
        return isEnabled
                ? Check.warning(
                        name(),
                        "The server feature token-exchange (version 1) makes accounts from tokens of an identity provider,"
                                + " without any flow and so without approval. Start Keycloak without it; the standard token"
                                + " exchange, version 2, makes no accounts.")
                : Check.ok(name());
    }
}
