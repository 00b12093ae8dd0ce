// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.By;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.Kind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AdminEventQuery;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

/** Timeline entries from Keycloak's admin events about a person: ours, and those of Keycloak's own console. */
record AdminEventEntries(KeycloakSession session, RealmModel realm) {

    private static final String OURS = "portal/";
    private static final String DENIAL = "PORTAL_DENIAL";
    /** How many events of a realm one page looks through, those about other people included: some 50 ms on PostgreSQL. */
    private static final int REACH = 50_000;

    private static final String MEMBERSHIP = "ORGANIZATION_MEMBERSHIP";
    /** The row tells of them, also when there are no events. */
    private static final List<String> TOLD = List.of("approve", "reject");

    boolean areKept() {
        return realm.isAdminEventsEnabled() && session.getProvider(EventStoreProvider.class) != null;
    }

    /**
     * In two statements. Keycloak (26.7.5) has an index on realm and time and none on the path, so it looks at the events of
     * the realm since the account exists, and at no more of them than {@link #REACH}.
     *
     * @param since milliseconds since the epoch, as {@code until}
     * @param withNotes whether the reader may know that portal admins have written notes about the person
     */
    TimelineSource of(String userId, long since, long until, int max, boolean withNotes) {
        EventStoreProvider store = session.getProvider(EventStoreProvider.class);
        if (store == null) {
            return TimelineSource.all(List.of());
        }
        Optional<Long> reach = newest(store, until)
                .fromTime(since)
                .firstResult(REACH)
                .maxResults(1)
                .getResultStream()
                .findFirst()
                .map(AdminEvent::getTime);
        List<AdminEvent> events = newest(store, until)
                .resourcePath("*" + userId + "*")
                .fromTime(reach.orElse(since))
                .maxResults(max)
                .getResultStream()
                .toList();
        TimelineSource found = TimelineSource.of(events, max, AdminEvent::getTime, event -> {
            boolean isHidden = !withNotes && isAboutNotes(event, userId);
            return isHidden ? Stream.empty() : entry(event, userId);
        });
        return reach.map(found::readSince).orElse(found);
    }

    private AdminEventQuery newest(EventStoreProvider store, long until) {
        return store.createAdminQuery().realm(realm.getId()).toTime(until).orderByDescTime();
    }

    /** Denials have the whole path of the API. */
    private static boolean isAboutNotes(AdminEvent event, String userId) {
        return String.valueOf(event.getResourcePath()).contains("registration-requests/" + userId + "/notes");
    }

    /** What {@link #of} does not find, because the path does not name the person; as above. */
    TimelineSource joined(UserModel user, long since, long until, int max) {
        List<AdminEvent> events = new MembershipEvents(session, realm).of(user, since, until, max);
        return TimelineSource.of(events, max, AdminEvent::getTime, event -> Stream.of(event)
                .filter(one -> user.getUsername().equals(one.getDetails().get(UserModel.USERNAME)))
                .map(this::entry));
    }

    private Stream<TimelineEntry> entry(AdminEvent event, String userId) {
        String path = String.valueOf(event.getResourcePath());
        List<String> parts = Arrays.asList(path.split("/"));
        boolean isTold = path.startsWith(OURS + "registration-requests/") && TOLD.contains(parts.get(parts.size() - 1));
        boolean isDenial = DENIAL.equals(event.getResourceTypeAsString());
        if (!parts.contains(userId) || (isTold && !isDenial)) {
            return Stream.empty();
        }
        TimelineEntry entry = entry(event);
        if (path.equals("users/" + userId)) {
            return Stream.of(entry.with("enabled", sent(event, "enabled")));
        }
        boolean isRole = parts.size() == 6 && "organizations".equals(parts.get(0)) && "groups".equals(parts.get(2));
        return Stream.of(isRole ? entry.with("role", groupName(parts.get(3))) : entry);
    }

    private TimelineEntry entry(AdminEvent event) {
        String path = String.valueOf(event.getResourcePath());
        boolean isDenial = DENIAL.equals(event.getResourceTypeAsString());
        TimelineEntry entry = TimelineEntry.of(event.getTime(), "admin-" + event.getId(), kind(path, isDenial))
                .named(event.getResourceTypeAsString())
                .by(by(event))
                .with("operation", event.getOperationType().name())
                .with("path", path)
                .with("error", event.getError());
        Map<String, String> details = event.getDetails() == null ? Map.of() : event.getDetails();
        for (Map.Entry<String, String> detail : details.entrySet()) {
            entry = entry.with(detail.getKey(), detail.getValue());
        }
        return MEMBERSHIP.equals(event.getResourceTypeAsString())
                ? entry.with("organization_alias", sent(event, "alias"))
                : entry;
    }

    private static Kind kind(String path, boolean isDenial) {
        if (isDenial) {
            return Kind.DENIED;
        }
        return path.startsWith(OURS) ? Kind.PORTAL_CHANGE : Kind.ADMIN_CHANGE;
    }

    private By by(AdminEvent event) {
        String user =
                event.getAuthDetails() == null ? null : event.getAuthDetails().getUserId();
        if (user == null) {
            return null;
        }
        // none on pages of ours; an administrator of another realm uses a client of that one
        String clientId = event.getAuthDetails().getClientId();
        ClientModel client = clientId == null ? null : realm.getClientById(clientId);
        return new By(user, null, client == null ? null : client.getClientId());
    }

    /** A role in an organization is a group there; null when it is gone. */
    private String groupName(String id) {
        GroupModel group = session.groups().getGroupById(realm, id);
        return group == null ? null : group.getName();
    }

    /** A field of what was sent, if Keycloak keeps it; else null. */
    private static String sent(AdminEvent event, String field) {
        if (event.getRepresentation() == null) {
            return null;
        }
        try {
            Object value = JsonSerialization.readValue(event.getRepresentation(), Map.class)
                    .get(field);
            return value == null ? null : value.toString();
        } catch (IOException e) {
            return null;
        }
    }
}
