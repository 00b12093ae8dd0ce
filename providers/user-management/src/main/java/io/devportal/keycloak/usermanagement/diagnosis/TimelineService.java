// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.access.Target.Management;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import io.devportal.keycloak.usermanagement.account.UserRecords;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.By;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.Position;
import io.devportal.keycloak.usermanagement.notification.MailHistory;
import io.devportal.keycloak.usermanagement.notification.MailRecord;
import io.devportal.keycloak.usermanagement.organization.Organization;
import io.devportal.keycloak.usermanagement.organization.Organizations;
import io.devportal.keycloak.usermanagement.user.People;
import io.devportal.keycloak.usermanagement.user.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The history of an account, from our tables and Keycloak's events. Throws {@link Refusal}. */
record TimelineService(KeycloakSession session, RealmModel realm, Caller caller) {

    /** More of each source than a page holds: some of it may not be for the reader. */
    private static final int SPARE = 50;

    /** An account is older than its user by so many milliseconds at most, or as much younger. */
    private static final long SLACK = 60_000;

    /** @param after null for the beginning */
    record Question(Position after, int max) {}

    /** @param gaps what is not in it, because Keycloak does not keep it */
    record Timeline(TimelineSource.Page page, List<TimelineGap> gaps) {}

    /** @param question read once it is clear that the caller may see any */
    Timeline timeline(String userId, Supplier<Question> question) {
        AccessRules.require(caller, Action.READ_TIMELINE);
        Question asked = question.get();
        if (!Account.canBeId(userId)) {
            throw new Refusal(Denial.notFound());
        }
        Optional<Account> account = new Accounts(session, realm).find(userId);
        UserModel user = new People(session, realm).find(userId).orElse(null);
        requireVisible(user, account);
        Position after = Optional.ofNullable(asked.after()).orElse(Position.START);
        Set<String> ids = AccessRules.visibleOrganizations(caller).orElse(null);
        TimelineSource.Page page = TimelineSource.page(
                sources(userId, user, account, after, asked.max() + SPARE, ids), after, asked.max());
        List<TimelineEntry> named = ids == null ? withNames(page.entries()) : page.entries();
        return new Timeline(new TimelineSource.Page(named, page.next()), TimelineGap.of(session, realm, ids == null));
    }

    /** Of somebody who was rejected only the row is left, and the events. */
    private void requireVisible(UserModel user, Optional<Account> account) {
        if (user != null) {
            AccessRules.require(caller, Action.READ_TIMELINE, new Targets(session, realm).of(user));
        } else if (account.isEmpty() || AccessRules.visibleOrganizations(caller).isPresent()) {
            throw new Refusal(Denial.notFound());
        }
    }

    private List<TimelineSource> sources(
            String userId, UserModel user, Optional<Account> account, Position after, int max, Set<String> visible) {
        long until = Math.min(after.at(), Time.currentTimeMillis() + SLACK);
        List<MailRecord> mails = new MailHistory(session, realm).of(userId, until, max);
        boolean withNotes = AccessRules.decide(caller, Action.READ_NOTES, Target.of(userId, false, Management.PORTAL))
                .isEmpty();
        AdminEventEntries events = new AdminEventEntries(session, realm);
        long since = since(user, account);
        TimelineSource changes = events.of(userId, since, until, max, withNotes);
        List<TimelineSource> admins = new ArrayList<>(List.of(changes));
        if (user != null) {
            // what is older is on another page
            admins.add(events.joined(user, Math.max(since, changes.completeSince()), until, max));
        }
        TimelineSource own = new LoginEvents(session, realm).entries(userId, until, max, visible != null);
        List<TimelineSource> sources = new ArrayList<>();
        account.map(RecordedEntries::of)
                .map(entries ->
                        entries.stream().map(entry -> forReader(entry, visible)).toList())
                .map(TimelineSource::all)
                .ifPresent(sources::add);
        sources.add(TimelineSource.of(
                mails,
                max,
                MailRecord::createdAt,
                mail -> visible == null || OrgAdminsView.isState(mail.kind())
                        ? Stream.of(RecordedEntries.of(mail))
                        : Stream.empty()));
        sources.add(own);
        if (visible == null) {
            sources.addAll(admins);
        } else {
            OrgAdminsView view = new OrgAdminsView(caller.id(), visible, aliases(visible));
            admins.stream().map(view::of).forEach(sources::add);
        }
        return sources;
    }

    private static long since(UserModel user, Optional<Account> account) {
        Stream<Long> known = Stream.concat(
                account.map(Account::createdAt).stream(),
                Optional.ofNullable(user).map(UserModel::getCreatedTimestamp).stream());
        return known.min(Long::compare).map(at -> at - SLACK).orElse(0L);
    }

    private TimelineEntry forReader(TimelineEntry entry, Set<String> visible) {
        return visible == null ? entry : OrgAdminsView.ofState(entry, caller.id());
    }

    private Set<String> aliases(Set<String> ids) {
        return new Organizations(session, realm)
                .byId(ids).values().stream().map(Organization::alias).collect(Collectors.toSet());
    }

    /** In one statement; administrators of another realm have none here. */
    private List<TimelineEntry> withNames(List<TimelineEntry> entries) {
        Set<String> ids = entries.stream()
                .flatMap(entry -> entry.optionalBy().stream())
                .filter(by -> by.name() == null)
                .map(By::id)
                .collect(Collectors.toSet());
        Map<String, UserFacts> people = new UserRecords(session, realm).list(ids);
        return entries.stream()
                .map(entry -> entry.optionalBy()
                        .filter(by -> by.name() == null && people.containsKey(by.id()))
                        .map(by -> entry.by(new By(by.id(), people.get(by.id()).displayName(), by.client())))
                        .orElse(entry))
                .toList();
    }
}
