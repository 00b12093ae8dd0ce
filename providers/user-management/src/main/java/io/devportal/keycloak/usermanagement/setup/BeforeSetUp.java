// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/**
 * Which flows a realm and its identity providers were bound to before the first set-up, and its themes, kept as attributes of the
 * realm: the removal brings them back.
 */
final class BeforeSetUp {
    private static final String REGISTRATION = "portal.set-up.registration-flow-before";
    private static final String FIRST_LOGIN = "portal.set-up.first-login-flow-before";
    /** And a dot and the id of the copy. */
    private static final String OF_A_COPY = FIRST_LOGIN + ".";

    private static final String THEME = "portal.set-up.%s-theme-before";

    private final RealmModel realm;

    BeforeSetUp(RealmModel realm) {
        this.realm = realm;
    }

    void rememberRegistration(AuthenticationFlowModel flow) {
        remember(REGISTRATION, flow);
    }

    void rememberFirstLogin(AuthenticationFlowModel flow) {
        remember(FIRST_LOGIN, flow);
    }

    /** Of single identity providers. */
    void rememberFirstLogin(AuthenticationFlowModel flow, AuthenticationFlowModel copy) {
        remember(OF_A_COPY + copy.getId(), flow);
    }

    private void remember(String attribute, AuthenticationFlowModel flow) {
        remember(attribute, flow.getId());
    }

    private void remember(String attribute, String value) {
        if (realm.getAttribute(attribute) == null) {
            realm.setAttribute(attribute, value);
        }
    }

    /** @param theme null where the realm left it to Keycloak */
    void rememberTheme(Theme.Type type, String theme) {
        if (theme != null) {
            remember(nameOf(type), theme);
        }
    }

    /** Null where Keycloak chose. */
    String theme(Theme.Type type) {
        return realm.getAttribute(nameOf(type));
    }

    private static String nameOf(Theme.Type type) {
        return THEME.formatted(type.name().toLowerCase(Locale.ROOT));
    }

    /** Empty where it was not remembered, or is deleted. */
    Optional<AuthenticationFlowModel> registration() {
        return remembered(REGISTRATION);
    }

    Optional<AuthenticationFlowModel> firstLogin() {
        return remembered(FIRST_LOGIN);
    }

    /** @param copyId of the flow that an identity provider has now */
    Optional<AuthenticationFlowModel> firstLogin(String copyId) {
        return remembered(OF_A_COPY + copyId);
    }

    private Optional<AuthenticationFlowModel> remembered(String attribute) {
        return Optional.ofNullable(realm.getAttribute(attribute)).map(realm::getAuthenticationFlowById);
    }
}
