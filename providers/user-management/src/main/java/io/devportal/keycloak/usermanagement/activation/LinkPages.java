// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The pages behind a link that opens no form: it was used, replaced, expired or withdrawn. */
final class LinkPages {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationSessionModel authSession;

    LinkPages(KeycloakSession session, RealmModel realm, AuthenticationSessionModel authSession) {
        this.session = session;
        this.realm = realm;
        this.authSession = authSession;
    }

    Response show(LinkState state, boolean justActivated, Optional<Account> account) {
        LoginFormsProvider page = session.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(authSession)
                .setDetachedAuthSession()
                .setAttribute("portalLinkHours", PortalSettings.of(realm).activationLinkHours());
        account.ifPresent(
                row -> page.setAttribute("portalEmail", row.applicant().email())
                        .setAttribute("portalSignInUrl", new SignInLink(session, realm).create(row.applicant())));
        if (justActivated) {
            return page.createForm("portal-account-active.ftl");
        }
        if (state == LinkState.EXPIRED || state == LinkState.SUPERSEDED) {
            page.setAttribute("portalNewLinkUrl", new ActivationLink(session, realm).renewalPage());
        }
        return page.setAttribute("portalLinkProblem", state.name())
                .setStatus(Response.Status.BAD_REQUEST)
                .createForm("portal-link-problem.ftl");
    }
}
