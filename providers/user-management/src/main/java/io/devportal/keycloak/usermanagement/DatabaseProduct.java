// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement;

import java.util.Locale;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/**
 * The kind of database that Keycloak runs on, for the few places that have to treat one differently.
 *
 * @param name as its driver says it, for example "PostgreSQL 17.2", in small letters; "null" where Keycloak does not know
 */
@Store
public record DatabaseProduct(String name) {

    public static DatabaseProduct of(KeycloakSession session) {
        Object product = session.getKeycloakSessionFactory().getProviderFactory(JpaConnectionProvider.class)
                        instanceof ServerInfoAwareProviderFactory database
                ? database.getOperationalInfo().get("databaseProduct")
                : null;
        return new DatabaseProduct(String.valueOf(product).toLowerCase(Locale.ROOT));
    }

    public boolean isH2() {
        return name.startsWith("h2");
    }

    public boolean isMariaDbOrMySql() {
        return Stream.of("mariadb", "mysql").anyMatch(name::contains);
    }
}
