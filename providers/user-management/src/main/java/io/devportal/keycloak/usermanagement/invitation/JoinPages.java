// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.account.SignInName;
import io.devportal.keycloak.usermanagement.activation.LinkSignOutResource;
import io.devportal.keycloak.usermanagement.activation.PersonLanguage;
import io.devportal.keycloak.usermanagement.activation.PortalPage;
import io.devportal.keycloak.usermanagement.link.ActivationLink;
import io.devportal.keycloak.usermanagement.link.JoinLink;
import io.devportal.keycloak.usermanagement.link.SignInLink;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.util.CacheControlUtil;

/** The pages behind the link of an invitation to join: the question, or why the link no longer works. */
final class JoinPages {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final JoinLink link;

    JoinPages(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.link = new JoinLink(session, realm);
    }

    /**
     * Changes nothing.
     *
     * @param key of the link: its code, or its token
     * @param changed whether the person has just answered to something else than is shown now
     */
    Response show(String key, boolean changed) {
        OpenedInvitation opened = OpenedInvitation.shown(session, realm, key);
        return show(opened, opened.state(), key, changed);
    }

    /** To somebody for whom it turned out when they accepted, in a transaction that is taken back: what it says is no more true. */
    Response showNotPossible(String key) {
        return show(OpenedInvitation.shown(session, realm, key), JoinState.NOT_POSSIBLE, key, false);
    }

    private Response show(OpenedInvitation opened, JoinState state, String key, boolean changed) {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        if (state == JoinState.SET_UP_FIRST) {
            // the mail has proven the address to which the other link went as well
            return Response.seeOther(URI.create(new ActivationLink(session, realm)
                            .create(opened.account(), opened.user().getEmail())))
                    .build();
        }
        if (opened.isAboutReader()) {
            new PersonLanguage(session).prefer(opened.user().getFirstAttribute(UserModel.LOCALE));
        }
        LoginFormsProvider page = new PortalPage(session)
                .at("invitation")
                .setAttribute("portalJoinState", state.name())
                .setAttribute("portalSignInUrl", signInUrl(opened))
                // for the links to other languages, which open the link once more
                .setAttribute("portalLanguageQuery", "&key=" + escaped(key));
        switch (state) {
            case OPEN -> ask(page, opened, key, changed);
            case SOMEBODY_ELSE -> page.setAttribute("portalSignOut", signOutForm(key));
            default -> {}
        }
        boolean isFine = state == JoinState.OPEN || state == JoinState.ACCEPTED || state == JoinState.DECLINED;
        return page.setStatus(isFine ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .createForm("portal-join.ftl");
    }

    private void ask(LoginFormsProvider page, OpenedInvitation opened, String key, boolean changed) {
        page.setAttribute("portalInvitations", opened.shown().forTemplate())
                .setAttribute("portalEmail", opened.user().getEmail())
                .setAttribute("portalJoinForm", link.form())
                .setAttribute("portalJoinKey", key)
                .setAttribute("portalJoinShown", JoinService.fingerprint(opened))
                .setAttribute("portalJoinChanged", changed);
    }

    private String signInUrl(OpenedInvitation opened) {
        return new SignInLink(session, realm)
                .create(null, opened.isAboutReader() ? SignInName.of(realm, opened.user()) : null);
    }

    /** The key stands in the form, because addresses and events are kept in logs. */
    private Map<String, String> signOutForm(String key) {
        return Map.of(
                "action", link.signOut(),
                "checker",
                        Objects.requireNonNullElse(
                                session.getAttribute(LinkSignOutResource.STATE_CHECKER, String.class), ""),
                "key", key);
    }

    /** Of a key that is none, nothing comes back. */
    private static String escaped(String key) {
        return key != null && key.matches("[A-Za-z0-9_.-]+") ? key : "";
    }
}
