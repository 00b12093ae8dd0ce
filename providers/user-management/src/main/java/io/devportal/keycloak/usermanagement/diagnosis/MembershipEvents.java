// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import com.fasterxml.jackson.core.type.TypeReference;
import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.text.SearchTerm;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.jpa.AdminEventEntity;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

/**
 * Admin events in which Keycloak's own console added somebody to an organization. Their path (26.7.4) names the
 * organization, and only the details name the person, for which Keycloak's event query has no filter. Empty if events
 * are stored elsewhere.
 */
@Store
record MembershipEvents(KeycloakSession session, RealmModel realm) {
    private static final String JOINED = "select e from AdminEventEntity e where e.realmId = :realm"
            + " and e.resourceType = 'ORGANIZATION_MEMBERSHIP' and e.operationType = 'CREATE'"
            + " and e.time between :since and :until and e.detailsJson like :who escape '!' order by e.time desc";

    /**
     * With the login name that the person has now somewhere in the details. One statement.
     *
     * @param since milliseconds since the epoch, as {@code until}
     */
    List<AdminEvent> of(UserModel user, long since, long until, int max) {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return em.createQuery(JOINED, AdminEventEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("since", since)
                .setParameter("until", until)
                .setParameter("who", SearchTerm.ending(user.getUsername()) + "%")
                .setMaxResults(max)
                .getResultStream()
                .map(MembershipEvents::event)
                .toList();
    }

    private static AdminEvent event(AdminEventEntity row) {
        AdminEvent event = new AdminEvent();
        event.setId(row.getId());
        event.setTime(row.getTime());
        event.setOperationType(OperationType.valueOf(row.getOperationType()));
        event.setResourceTypeAsString(row.getResourceType());
        event.setResourcePath(row.getResourcePath());
        event.setRepresentation(row.getRepresentation());
        event.setDetails(details(row.getDetailsJson()));
        AuthDetails by = new AuthDetails();
        by.setUserId(row.getAuthUserId());
        by.setClientId(row.getAuthClientId());
        event.setAuthDetails(by);
        return event;
    }

    private static Map<String, String> details(String json) {
        try {
            return JsonSerialization.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            return Map.of();
        }
    }
}
