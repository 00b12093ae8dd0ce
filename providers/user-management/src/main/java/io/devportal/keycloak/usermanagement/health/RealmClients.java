// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.access.ApiAudience;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.mappers.AudienceProtocolMapper;
import org.keycloak.protocol.oidc.mappers.HardcodedClaim;

/**
 * Finds clients of a realm, and the mappers that they use, in one statement each: the model would load all clients,
 * of which there may be thousands.
 */
@Store
final class RealmClients {

    private static final String OTHER = "locate('/realms/', %1$s) = 1 and locate(:own, %1$s) <> 1";

    private static final String OF_OTHER_REALMS = "select c.clientId from ClientEntity c where c.realmId = :realm and ("
            + OTHER.formatted("c.baseUrl") + " or exists (select u from c.redirectUris u where " + OTHER.formatted("u")
            + ")) order by c.clientId";

    private static final String ENABLED = " from ClientEntity c where c.realmId = :realm and c.enabled = true"
            + " and (c.protocol is null or c.protocol = 'openid-connect')";

    private static final String WITH_IMPLICIT_CONSENT =
            ENABLED + " and c.implicitFlowEnabled = true and c.consentRequired = true";

    // like, not =: some databases compare a long text in no other way
    private static final String WITH_API_AT_LARGE = ENABLED
            + " and (c.implicitFlowEnabled = true or c.standardFlowEnabled = true and exists"
            + " (select uri from c.redirectUris uri where uri like '%*%' or uri like '%/portal/home%'))"
            + " and (exists (select m.clientId from ClientScopeClientMappingEntity m"
            + " where m.clientId = c.id and m.clientScopeId in :scopes)"
            + " or exists (select p.id from ProtocolMapperEntity p join p.config audience"
            + " where p.client = c and p.protocolMapper = :mapper and audience like :audience))";

    /** The same as {@link AudienceMappers#writesClaim} says of one. */
    private static final String WRITING_THE_AUDIENCE = "select distinct c.clientId, p.name from ProtocolMapperEntity p"
            + " join p.client c join p.config claim join p.config token"
            + " where c.realmId = :realm and c.enabled = true and key(claim) = 'claim.name' and claim like :claim"
            + " and key(token) in ('access.token.claim', 'lightweight.claim') and token like 'true'"
            + " and (p.protocolMapper <> :hardcoded or exists (select q.id from ProtocolMapperEntity q join q.config text"
            + " where q.id = p.id and key(text) = 'claim.value' and text like :audience)) order by c.clientId, p.name";

    private final EntityManager em;
    private final RealmModel realm;

    RealmClients(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** Client ids, of those whose addresses on this server are those of a realm of another name. */
    List<String> withAddressesOfOtherRealms() {
        return query(OF_OTHER_REALMS, String.class, Map.of("own", "/realms/" + realm.getName() + "/"))
                .getResultList();
    }

    /** Enabled ones that get tokens from a consent page without a token request. */
    Matches withImplicitConsent() {
        return new Matches(WITH_IMPLICIT_CONSENT, Map.of());
    }

    /** Enabled ones that can obtain a token of the API in a browser, and do not say exactly where its code may go. */
    Matches withApiAtLarge() {
        Set<String> scopes = ApiTokenClients.scopes(realm);
        return new Matches(
                WITH_API_AT_LARGE,
                Map.of(
                        "scopes",
                        scopes.isEmpty() ? Set.of("") : scopes,
                        "mapper",
                        AudienceProtocolMapper.PROVIDER_ID,
                        "audience",
                        ApiAudience.NAME));
    }

    /**
     * Enabled ones with a mapper of their own that writes the audience of the API, or may, as a claim, each as
     * {@code client "x" (mapper "y")}.
     */
    List<String> writingTheAudience() {
        Map<String, Object> parameters = Map.of(
                "claim", AudienceMappers.CLAIM,
                "hardcoded", HardcodedClaim.PROVIDER_ID,
                "audience", "%" + ApiAudience.NAME + "%");
        return query(WRITING_THE_AUDIENCE, Object[].class, parameters).getResultList().stream()
                .map(row -> "client \"" + row[0] + "\" (mapper \"" + row[1] + "\")")
                .toList();
    }

    /** Client ids by the login theme that they name, both in their order. */
    SortedMap<String, List<String>> byLoginTheme() {
        return query(
                        "select a.value, a.client.clientId from ClientAttributeEntity a where a.client.realmId = :realm"
                                + " and a.name = 'login_theme' order by a.client.clientId",
                        Object[].class,
                        Map.of())
                .getResultList()
                .stream()
                .filter(row -> row[0] != null)
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        TreeMap::new,
                        Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** Provider ids of the protocol mappers of clients. */
    List<String> mappers() {
        return query(
                        "select distinct m.protocolMapper from ProtocolMapperEntity m where m.client.realmId = :realm",
                        String.class,
                        Map.of())
                .getResultList();
    }

    /** The same of client scopes. */
    List<String> mappersOfScopes() {
        return query(
                        "select distinct m.protocolMapper from ProtocolMapperEntity m where m.clientScope.realmId = :realm",
                        String.class,
                        Map.of())
                .getResultList();
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = em.createQuery(text, type).setParameter("realm", realm.getId());
        parameters.forEach(query::setParameter);
        return query;
    }

    /** Clients, which are read only as far as a sentence names them. */
    final class Matches {
        private final String where;
        private final Map<String, Object> parameters;

        private Matches(String where, Map<String, Object> parameters) {
            this.where = where;
            this.parameters = parameters;
        }

        long count() {
            return query("select count(c)" + where, Long.class, parameters).getSingleResult();
        }

        /** Client ids in their order. */
        List<String> first(int max) {
            return query("select c.clientId" + where + " order by c.clientId", String.class, parameters)
                    .setMaxResults(max)
                    .getResultList();
        }
    }
}
