// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.InvitationRecords;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.notification.MailStatus;
import io.devportal.keycloak.usermanagement.text.SearchTerm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Shows, resends and withdraws invitations. Permissions depend on the organizations and roles of the invitation, not
 * on the account behind it, of which an org admin must not learn. Throws {@link Refusal}.
 */
final class InvitationService {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;
    private final Invitations invitations;

    InvitationService(KeycloakSession session, RealmModel realm, Caller caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.invitations = new Invitations(session, realm);
    }

    /**
     * @param state null for all
     * @param userId empty for those of everybody
     * @param organization id; empty for all that the caller may see
     * @param search empty for everybody
     */
    record Filter(
            InvitationState state,
            Optional<String> userId,
            Optional<String> organization,
            Optional<SearchTerm> search,
            int first,
            int max) {}

    /** @param total how many there are in this state, on all pages */
    record InvitationList(long total, List<InvitationDetails> invitations) {}

    /** @param asked read once it is clear that the caller may see any */
    InvitationList list(Supplier<Filter> asked) {
        AccessRules.require(caller, Action.LIST_USERS);
        Filter filter = asked.get();
        Optional<Set<String>> visible = AccessRules.visibleOrganizations(caller);
        Optional<Set<String>> seen = seen(filter, visible);
        if (seen.filter(Set::isEmpty).isPresent()
                || (filter.userId().isPresent() && !mayAskAbout(filter.userId().get(), visible))) {
            return new InvitationList(0, List.of());
        }
        InvitationRecords records = new InvitationRecords(session, realm);
        InvitationRecords.Wanted wanted =
                new InvitationRecords.Wanted(seen, filter.userId(), filter.state(), filter.search());
        List<Invitation> page = records.list(wanted, filter.first(), filter.max());
        return new InvitationList(records.count(wanted), details(page));
    }

    /** Org admins are not told whose account an invitation is about. */
    private static boolean mayAskAbout(String userId, Optional<Set<String>> seen) {
        return seen.isEmpty() && Account.canBeId(userId);
    }

    /** What cannot be an id is asked of no database. */
    private static Optional<Set<String>> seen(Filter filter, Optional<Set<String>> visible) {
        return filter.organization()
                .map(id -> visible.map(ids -> ids.contains(id)).orElse(Account.canBeId(id))
                        ? Set.of(id)
                        : Set.<String>of())
                .or(() -> visible);
    }

    InvitationDetails invitation(String id) {
        AccessRules.require(caller, Action.LIST_USERS);
        return details(List.of(find(id, Action.READ_USER))).get(0);
    }

    /**
     * @param body read once it is clear that the caller may; may throw
     * @param seen hears what is about to be sent; may throw
     */
    InvitationDetails send(String id, Runnable body, Optional<Consumer<Invitation>> seen) {
        AccessRules.require(caller, Action.RESEND_INVITATION);
        body.run();
        Invitation invitation = find(id, Action.RESEND_INVITATION);
        seen.ifPresent(hears -> hears.accept(invitation));
        new InvitationSending(session, realm, caller, hasQuota()).send(invitation);
        return details(List.of(invitations.find(id).orElseThrow())).get(0);
    }

    /** @param seen hears, under the lock, what is about to be withdrawn; may throw */
    InvitationDetails withdraw(String id, Optional<Consumer<Invitation>> seen) {
        AccessRules.require(caller, Action.WITHDRAW_INVITATION);
        Invitation invitation = find(id, Action.WITHDRAW_INVITATION);
        new InvitationWithdrawal(session, realm).withdraw(invitation, caller, seen);
        return details(List.of(invitations.find(id).orElseThrow())).get(0);
    }

    private boolean hasQuota() {
        return AccessRules.visibleOrganizations(caller).isPresent();
    }

    private Invitation find(String id, Action action) {
        Invitation invitation = invitations.find(id).orElseThrow(() -> new Refusal(Denial.notFound()));
        AccessRules.require(caller, action, target(invitation));
        return invitation;
    }

    /** Nobody in particular, who would belong to these organizations. */
    static Target target(Invitation invitation) {
        return new Target(
                null, Set.of(), false, invitation.organizations(), Target.Management.PORTAL, Target.Change.NONE);
    }

    private List<InvitationDetails> details(List<Invitation> page) {
        Optional<Set<String>> seen = AccessRules.visibleOrganizations(caller);
        Function<Invitation, MailStatus> mails = new InvitationMails(session, realm).of(page);
        return page.stream()
                .map(invitation -> new InvitationDetails(
                        seen.map(invitation::within).orElse(invitation), mails.apply(invitation), seen.isEmpty()))
                .toList();
    }
}
