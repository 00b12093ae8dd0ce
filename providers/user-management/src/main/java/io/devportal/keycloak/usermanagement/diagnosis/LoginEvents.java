// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.Logins;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What Keycloak's user events say about a person. */
record LoginEvents(KeycloakSession session, RealmModel realm) {

    private static final List<String> SHOWN =
            List.of(Details.IDENTITY_PROVIDER, Details.CREDENTIAL_TYPE, Details.CUSTOM_REQUIRED_ACTION, Details.REASON);

    private static final EventType[] LOCK_OUTS = {
        EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT, EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT
    };

    /** What says something about an account, and is no step of a protocol. */
    private static final EventType[] TOLD = {
        EventType.LOGIN,
        EventType.LOGIN_ERROR,
        EventType.LOGOUT,
        EventType.REGISTER,
        EventType.UPDATE_EMAIL,
        EventType.UPDATE_PROFILE,
        EventType.UPDATE_CREDENTIAL,
        EventType.REMOVE_CREDENTIAL,
        EventType.RESET_PASSWORD,
        EventType.RESET_PASSWORD_ERROR,
        EventType.SEND_RESET_PASSWORD,
        EventType.VERIFY_EMAIL,
        EventType.FEDERATED_IDENTITY_LINK,
        EventType.REMOVE_FEDERATED_IDENTITY,
        EventType.IDENTITY_PROVIDER_FIRST_LOGIN,
        EventType.IMPERSONATE,
        EventType.CUSTOM_REQUIRED_ACTION,
        EventType.CUSTOM_REQUIRED_ACTION_ERROR,
        EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT,
        EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT
    };

    /** Of an event that the realm does not name, the type decides (EventBuilder, 26.7.4). */
    boolean areKept() {
        Set<String> named = realm.getEnabledEventTypesStream().collect(Collectors.toSet());
        return realm.isEventsEnabled()
                && session.getProvider(EventStoreProvider.class) != null
                && (named.isEmpty() ? EventType.LOGIN.isSaveByDefault() : named.contains(EventType.LOGIN.name()));
    }

    /** The last sign-in and the last failed one, in two statements: however many tries lie between. */
    Logins last(String userId) {
        Optional<Event> success = last(userId, EventType.LOGIN);
        Optional<Event> failure = last(userId, EventType.LOGIN_ERROR);
        return new Logins(
                areKept(),
                success.map(Event::getTime).orElse(null),
                failure.map(Event::getTime).orElse(null),
                failure.map(Event::getError).orElse(null));
    }

    private Optional<Event> last(String userId, EventType type) {
        return newest(userId, Time.currentTimeMillis(), 1, type).stream().findFirst();
    }

    /**
     * In one statement.
     *
     * @param until milliseconds since the epoch
     * @param lockOutsAlone for who may not know when somebody signs in, and to what
     */
    TimelineSource entries(String userId, long until, int max, boolean lockOutsAlone) {
        List<Event> events = newest(userId, until, max, lockOutsAlone ? LOCK_OUTS : TOLD);
        return TimelineSource.of(
                events, max, Event::getTime, event -> Stream.of(lockOutsAlone ? plain(event) : entry(event)));
    }

    private static TimelineEntry plain(Event event) {
        boolean isLockOut = Arrays.asList(LOCK_OUTS).contains(event.getType());
        return TimelineEntry.of(
                        event.getTime(), "event-" + event.getId(), isLockOut ? Kind.LOCKED_OUT : Kind.OWN_ACTION)
                .named(event.getType().name());
    }

    private static TimelineEntry entry(Event event) {
        TimelineEntry entry = plain(event).with("client", event.getClientId()).with("error", event.getError());
        Map<String, String> details = event.getDetails() == null ? Map.of() : event.getDetails();
        for (String key : SHOWN) {
            entry = entry.with(key, details.get(key));
        }
        return entry;
    }

    /** Newest first. */
    private List<Event> newest(String userId, long until, int max, EventType... types) {
        EventStoreProvider store = session.getProvider(EventStoreProvider.class);
        return store == null
                ? List.of()
                : store.createQuery()
                        .realm(realm.getId())
                        .user(userId)
                        .type(types)
                        .toDate(until)
                        .orderByDescTime()
                        .maxResults(max)
                        .getResultStream()
                        .toList();
    }
}
