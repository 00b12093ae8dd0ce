// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.account.Journey;
import io.devportal.keycloak.usermanagement.link.ActivationLink;
import io.devportal.keycloak.usermanagement.link.SignInLink;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The pages for links that open no form: each says what happened to the link, and what to do now. */
final class LinkPages {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationSessionModel authSession;

    LinkPages(KeycloakSession session, RealmModel realm, AuthenticationSessionModel authSession) {
        this.session = session;
        this.realm = realm;
        this.authSession = authSession;
    }

    Response activated(OpenedLink link) {
        return page(link)
                .setAttribute("portalSignInName", link.signInName().orElseThrow())
                // for the links to other languages, which open the link once more
                .setAttribute("portalLanguageQuery", "&" + LinkSession.ACTIVATED_PARAM + "=true")
                .createForm("portal-account-active.ftl");
    }

    Response problem(OpenedLink link) {
        LoginFormsProvider page = page(link)
                .setAttribute("portalLinkProblem", link.state().name())
                .setAttribute("portalLinkHours", linkHours(link))
                .setStatus(Response.Status.BAD_REQUEST);
        switch (link.state()) {
            case EXPIRED, SUPERSEDED, ADDRESS_CHANGED ->
                page.setAttribute("portalNewLinkUrl", new ActivationLink(session, realm).renewalPage());
            case SOMEBODY_ELSE -> page.setAttribute("portalSignOut", signOutForm());
            default -> {}
        }
        return page.createForm("portal-link-problem.ftl");
    }

    /** Who invites may have chosen less than the settings say. */
    private long linkHours(OpenedLink link) {
        return link.account().stream()
                .flatMap(account -> new Invitations(session, realm).open(account.id()).stream())
                .filter(invitation ->
                        invitation.newAccount() && invitation.link().lifetime() != null)
                .map(invitation -> Duration.ofSeconds(invitation.link().lifetime()))
                .map(PortalSettings::inHours)
                .findFirst()
                .orElseGet(PortalSettings.of(realm)::activationLinkHours);
    }

    /** The key stands in the form, because addresses and events are kept in logs. */
    private Map<String, String> signOutForm() {
        return Map.of(
                "action", new ActivationLink(session, realm).signOut(),
                "checker", session.getAttribute(LinkSignOutResource.STATE_CHECKER, String.class),
                "key", LinkSession.remembered(authSession));
    }

    private LoginFormsProvider page(OpenedLink link) {
        link.account().map(row -> row.applicant().locale()).ifPresent(new PersonLanguage(session)::prefer);
        LoginFormsProvider page = session.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(authSession)
                .setDetachedAuthSession()
                .setAttribute("portalSignInUrl", signInUrl(link));
        link.account()
                .ifPresent(row ->
                        page.setAttribute(Journey.ATTRIBUTE, Journey.of(row).name()));
        return page;
    }

    private String signInUrl(OpenedLink link) {
        String clientId = link.account().map(row -> row.applicant().clientId()).orElse(null);
        return new SignInLink(session, realm).create(clientId, link.signInName().orElse(null));
    }

    /**
     * A sentence and not the key of one, because it names an address: that of the page for a new link, which every theme
     * shows, and by which ours knows that it may show the form itself.
     */
    static String unreadable(KeycloakSession session, RealmModel realm) {
        // one of its own: session.getProvider would keep it, without the client that is known only later (26.7.3)
        return session.getKeycloakSessionFactory()
                .getProviderFactory(LoginFormsProvider.class)
                .create(session)
                .getMessage("portalLinkUnreadable", new ActivationLink(session, realm).renewalPage());
    }
}
