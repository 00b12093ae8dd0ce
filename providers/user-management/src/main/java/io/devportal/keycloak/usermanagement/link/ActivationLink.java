// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Accounts;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.SystemClientUtil;
import org.keycloak.services.resources.LoginActionsService;

/** The links that open the account set-up, as browsers send them back, and the addresses of the pages around them. */
public final class ActivationLink {

    /** No address has it, so it is nobody's. */
    private static final String ANOTHER_ADDRESS = "";

    /** Between a code and the page that it opens: within one request. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final KeycloakSession session;
    private final RealmModel realm;

    public ActivationLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** For somebody who is here already and has shown that the address is theirs. Never store, log or return it. */
    public String create(Account account, String address) {
        return of(signed(new ActivationToken(account, address), Optional.of(account)));
    }

    /**
     * What Keycloak needs to open the link with this code: valid for this moment. Empty for a code that no mail of this realm has
     * carried, or that was given for something else.
     */
    public Optional<String> token(LinkCode code) {
        return new Links(session, realm)
                .find(code, LinkPurpose.ACTIVATE)
                .map(link -> signed(
                        new ActivationToken(link.userId(), link.generation(), address(code, link), AT_ONCE),
                        new Accounts(session, realm).find(link.userId())));
    }

    private String address(LinkCode code, MailedLink link) {
        return Optional.ofNullable(session.users().getUserById(realm, link.userId()))
                .map(UserModel::getEmail)
                .filter(address -> link.wentTo(code, address))
                .orElse(ANOTHER_ADDRESS);
    }

    private String signed(ActivationToken token, Optional<Account> account) {
        token.issuedFor(client(account).getClientId());
        return token.serialize(session, realm, session.getContext().getUri());
    }

    /** @param key the code of a link, or the token of one from before there were codes */
    public String of(String key) {
        Optional<LinkCode> code = LinkCode.read(key);
        return code.isPresent()
                ? new MailLinks(session, realm).address(LinkPurpose.ACTIVATE, code.get())
                : LoginActionsService.actionTokenProcessor(session.getContext().getUri())
                        .queryParam(Constants.KEY, "{key}")
                        .build(realm.getName(), key)
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

    private ClientModel client(Optional<Account> account) {
        return account.map(row -> row.applicant().clientId())
                .map(realm::getClientByClientId)
                .filter(ClientModel::isEnabled)
                .orElseGet(() -> SystemClientUtil.getSystemClient(realm));
    }
}
