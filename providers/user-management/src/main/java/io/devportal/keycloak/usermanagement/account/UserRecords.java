// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.DatabaseProduct;
import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.lock.LockWait;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Reads users from the database: Keycloak's cache may be outdated, especially on another node. */
@Store
public final class UserRecords {

    /** Of no user: what cannot be compared has changed. */
    private static final UserFacts UNKNOWN = new UserFacts(null, null, null, false);

    private final KeycloakSession session;
    private final EntityManager em;
    private final RealmModel realm;

    public UserRecords(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /**
     * Waits for whoever is changing this user, and keeps everybody else out until the transaction ends. Call it before the
     * account's row is read, so that both are of the same moment. Of somebody whom a directory keeps, what that says.
     */
    public UserFacts lock(UserModel user) {
        UserFacts seen = UserFacts.of(user);
        // an update reads what is committed, whatever the isolation; a select may read what was when the transaction
        // began
        if (lock(user.getId(), user.isFederated() ? Map.of() : fields(seen))) {
            return seen;
        }
        UserFacts read = list(List.of(user.getId())).get(user.getId());
        if (read == null) {
            return seen;
        }
        return read.equals(seen) ? UNKNOWN : read;
    }

    /** The same for who needs to know nothing of the user. */
    public void lock(String userId) {
        lock(userId, Map.of());
    }

    private static Map<String, Object> fields(UserFacts user) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("email", user.email());
        fields.put("firstName", user.firstName());
        fields.put("lastName", user.lastName());
        fields.put("enabled", user.enabled());
        return fields;
    }

    /** Whether there is a user with these values. */
    private boolean lock(String id, Map<String, Object> fields) {
        LockWait.prolong(session);
        String conditions = fields.entrySet().stream()
                .map(field -> " and " + (field.getValue() == null ? "u." + field.getKey() + " is null" : same(field)))
                .collect(Collectors.joining());
        Query update = em.createQuery("update UserEntity u set u.enabled = u.enabled where u.id = :id" + conditions)
                .setParameter("id", id);
        fields.forEach((name, value) -> {
            if (value != null) {
                update.setParameter(name, value);
            }
        });
        return update.executeUpdate() == 1;
    }

    /** Each letter counts: MariaDB and MySQL would take "Zoë" for "zoe". */
    private String same(Map.Entry<String, Object> field) {
        String column = "u." + field.getKey();
        boolean isLenient = field.getValue() instanceof String
                && DatabaseProduct.of(session).isMariaDbOrMySql();
        return (isLenient ? "sql('convert(? using utf8mb4) collate utf8mb4_bin', " + column + ")" : column) + " = :"
                + field.getKey();
    }

    /** Of those whom Keycloak itself keeps, in one statement; nobody else is in it. */
    public Map<String, UserFacts> list(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select u.id, u.email, u.firstName, u.lastName, u.enabled from UserEntity u"
                                + " where u.id in :ids and u.realmId = :realm and u.federationLink is null",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("realm", realm.getId())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], UserRecords::facts));
    }

    private static UserFacts facts(Object[] row) {
        return new UserFacts((String) row[1], (String) row[2], (String) row[3], (Boolean) row[4]);
    }
}
