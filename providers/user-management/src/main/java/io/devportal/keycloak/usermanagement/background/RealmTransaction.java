// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.background;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Runs work for one realm in a transaction of its own, with the realm set in the context of its session. */
public final class RealmTransaction {

    private RealmTransaction() {}

    /** Nothing happens when the realm is gone. */
    public static void run(
            KeycloakSessionFactory factory, String realmId, BiConsumer<KeycloakSession, RealmModel> work) {
        call(factory, realmId, (session, realm) -> {
            work.accept(session, realm);
            return realm;
        });
    }

    /** Empty when the realm is gone, or for null. */
    public static <T> Optional<T> call(
            KeycloakSessionFactory factory, String realmId, BiFunction<KeycloakSession, RealmModel, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            if (realm == null) {
                return Optional.empty();
            }
            session.getContext().setRealm(realm);
            return Optional.ofNullable(work.apply(session, realm));
        });
    }
}
