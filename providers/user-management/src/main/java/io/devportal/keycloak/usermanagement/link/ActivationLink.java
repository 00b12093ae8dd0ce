// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import io.devportal.keycloak.usermanagement.account.Account;
import jakarta.ws.rs.core.UriInfo;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.SystemClientUtil;
import org.keycloak.services.resources.LoginActionsService;

/**
 * Makes activation links, on the configured hostname or the realm's frontend URL.
 *
 * <p>Throws {@code ContextNotActiveException} outside a request when neither is configured: a link on a host that a
 * request named would let a stranger choose where our mails lead.
 */
public final class ActivationLink {

    private final KeycloakSession session;
    private final RealmModel realm;

    public ActivationLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * A fresh link of the account's current generation. Never store, log or return it.
     *
     * @param address where the mail goes; the link works only while it is the account's address
     */
    public String create(Account account, String address) {
        UriInfo uri = session.getContext().getUri();
        ActivationToken token = new ActivationToken(account, address);
        ClientModel client = client(account);
        token.issuedFor(client.getClientId());
        return of(token.serialize(session, realm, uri));
    }

    /** The same link again, for a token that came with a request. */
    public String of(String serializedToken) {
        return LoginActionsService.actionTokenProcessor(session.getContext().getUri())
                .queryParam(Constants.KEY, "{key}")
                .build(realm.getName(), serializedToken)
                .toString();
    }

    /** The page where somebody whose link died asks for a new one. */
    public String renewalPage() {
        return page("activation-link");
    }

    /** Where the page for somebody else's browser sends its form. */
    public String signOut() {
        return page("activation-link/sign-out");
    }

    private String page(String path) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/portal")
                .path(path)
                .build(realm.getName())
                .toString();
    }

    private ClientModel client(Account account) {
        String clientId = account.applicant().clientId();
        ClientModel client = clientId == null ? null : realm.getClientByClientId(clientId);
        return client == null || !client.isEnabled() ? SystemClientUtil.getSystemClient(realm) : client;
    }
}
