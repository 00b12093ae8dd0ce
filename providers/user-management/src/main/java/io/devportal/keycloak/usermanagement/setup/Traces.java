// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.account.Gate;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.DefaultThemeSelectorProvider;

/** Finds what clients and users of a realm have from the pack, without loading each of them. */
@Store
final class Traces {
    private static final String OURS = "portal-%";

    private final KeycloakSession session;
    private final EntityManager em;
    private final RealmModel realm;

    Traces(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** Ids of clients with a protocol mapper of ours. */
    List<String> clientsWithMappers() {
        return ids("select distinct m.client.id from ProtocolMapperEntity m where m.client.realmId = :realm"
                + " and m.protocolMapper like :ours");
    }

    /** Ids of client scopes with a protocol mapper of ours. */
    List<String> scopesWithMappers() {
        return ids("select distinct m.clientScope.id from ProtocolMapperEntity m where m.clientScope.realmId = :realm"
                + " and m.protocolMapper like :ours");
    }

    /** Ids of clients that have this theme for themselves. */
    List<String> clientsWithLoginTheme(String theme) {
        return em.createQuery(
                        "select a.client.id from ClientAttributeEntity a where a.client.realmId = :realm"
                                // a large object on Oracle, which does not compare those
                                + " and a.name = :name and a.value like :theme",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("name", DefaultThemeSelectorProvider.LOGIN_THEME_KEY)
                .setParameter("theme", theme)
                .getResultList();
    }

    /** Whether some token or assertion says roles in organizations. */
    boolean hasMappers() {
        return !clientsWithMappers().isEmpty() || !scopesWithMappers().isEmpty();
    }

    private List<String> ids(String query) {
        return em.createQuery(query, String.class)
                .setParameter("realm", realm.getId())
                .setParameter("ours", OURS)
                .getResultList();
    }

    /**
     * Takes the required action of the account set-up from everybody who has it, enabled or not.
     *
     * @return how many had it
     */
    int releaseEverybody() {
        List<UserModel> people = Stream.of(
                        "select r.user.id from UserRequiredActionEntity r where r.action = :action and r.user.realmId = :realm",
                        "select r.userId from FederatedUserRequiredActionEntity r where r.action = :action"
                                + " and r.realmId = :realm")
                .flatMap(query -> em
                        .createQuery(query, String.class)
                        .setParameter("action", Gate.ACTION)
                        .setParameter("realm", realm.getId())
                        .getResultList()
                        .stream())
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .toList();
        people.forEach(Gate::release);
        return people.size();
    }
}
