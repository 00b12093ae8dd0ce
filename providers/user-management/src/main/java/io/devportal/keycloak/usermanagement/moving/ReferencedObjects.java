// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.account.Gate;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Which of the users, organizations and other objects that rows refer to exist, each kind in one statement. */
@Store
final class ReferencedObjects {
    /** Prefix of the ids of users that are not imported from their user store. */
    private static final String OF_A_STORE = "f:";

    private final KeycloakSession session;
    private final EntityManager em;
    private final RealmModel realm;

    ReferencedObjects(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** By id, without unknown ids. */
    Map<String, String> usernames(Collection<String> ids) {
        Map<String, String> names =
                pairs("select u.id, u.username from UserEntity u where u.realmId = :realm and u.id in :wanted", ids);
        // these each cost a lookup in their user store
        ids.stream().filter(id -> id.startsWith(OF_A_STORE)).distinct().forEach(id -> {
            UserModel user = session.users().getUserById(realm, id);
            if (user != null) {
                names.put(id, user.getUsername());
            }
        });
        return names;
    }

    /** By id, without unknown ids. */
    Map<String, String> aliases(Collection<String> ids) {
        return pairs(
                "select o.id, o.alias from OrganizationEntity o where o.realmId = :realm and o.id in :wanted", ids);
    }

    /**
     * Users of this realm with the same id, else with the same login name.
     *
     * @param usernames by the ids of the file
     * @return ids here by ids of the file
     */
    Map<String, String> users(Map<String, String> usernames) {
        return here(
                usernames,
                usernames(usernames.keySet()).keySet(),
                "select u.username, u.id from UserEntity u where u.realmId = :realm and u.username in :wanted");
    }

    /** Organizations of this realm with the same id, else with the same alias. */
    Map<String, String> organizations(Map<String, String> aliases) {
        return here(
                aliases,
                aliases(aliases.keySet()).keySet(),
                "select o.alias, o.id from OrganizationEntity o where o.realmId = :realm and o.alias in :wanted");
    }

    private Map<String, String> here(Map<String, String> names, Set<String> sameId, String byName) {
        Map<String, String> here = new HashMap<>();
        Map<String, String> others = new HashMap<>(names);
        others.keySet().removeAll(sameId);
        others.values().removeIf(String::isEmpty);
        Map<String, String> named = pairs(byName, others.values());
        sameId.forEach(id -> here.put(id, id));
        others.forEach((id, name) -> {
            if (named.containsKey(name)) {
                here.put(id, named.get(name));
            }
        });
        return here;
    }

    private Map<String, String> pairs(String query, Collection<String> wanted) {
        return wanted.isEmpty()
                ? new HashMap<>()
                : em.createQuery(query, Object[].class)
                        .setParameter("realm", realm.getId())
                        .setParameter("wanted", new HashSet<>(wanted))
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0], row -> (String) row[1], (one, other) -> one, HashMap::new));
    }

    /** Which of these users have the required action of the account set-up. */
    Set<String> held(Collection<String> ids) {
        return Stream.of(
                        "select r.user.id from UserRequiredActionEntity r where r.user.realmId = :realm"
                                + " and r.action = '" + Gate.ACTION + "' and r.user.id in :wanted",
                        "select r.userId from FederatedUserRequiredActionEntity r where r.realmId = :realm"
                                + " and r.action = '" + Gate.ACTION + "' and r.userId in :wanted")
                .flatMap(query -> ids(query, ids).stream())
                .collect(Collectors.toSet());
    }

    Set<String> requests(Collection<String> ids) {
        return ids("select a.id from PortalAccount a where a.realmId = :realm and a.id in :wanted", ids);
    }

    Set<String> invitations(Collection<String> ids) {
        return ids("select i.id from PortalInvitation i where i.realmId = :realm and i.id in :wanted", ids);
    }

    /** Of identity providers. */
    Set<String> mappers(Collection<String> ids) {
        return ids("select m.id from IdentityProviderMapperEntity m where m.realmId = :realm and m.id in :wanted", ids);
    }

    private Set<String> ids(String query, Collection<String> wanted) {
        return wanted.isEmpty()
                ? Set.of()
                : em.createQuery(query, String.class)
                        .setParameter("realm", realm.getId())
                        .setParameter("wanted", new HashSet<>(wanted))
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** Which of these are users of any realm of the server. */
    Set<String> usersAnywhere(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : em.createQuery("select u.id from UserEntity u where u.id in :wanted", String.class)
                        .setParameter("wanted", new HashSet<>(ids))
                        .getResultStream()
                        .collect(Collectors.toSet());
    }
}
