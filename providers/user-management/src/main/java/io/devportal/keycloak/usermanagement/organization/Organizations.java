// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.branding.BrandColour;
import io.devportal.keycloak.usermanagement.branding.BrandColour.Scheme;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;

/** The organizations of the session's realm: finds, creates, changes and removes them. */
@Store
public final class Organizations {

    private final KeycloakSession session;
    private final EntityManager em;
    private final RealmModel realm;

    public Organizations(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** Whether a name or an alias in this realm cannot be told from this one. One statement. */
    public boolean isTaken(OrganizationName name) {
        return isTaken(name, null);
    }

    /** @param self id of the organization whose own name and alias are free for it, or null */
    boolean isTaken(OrganizationName name, String self) {
        Predicate<String> clash = name.clash();
        return em
                .createQuery(
                        "select o.name, o.alias, o.id from OrganizationEntity o where o.realmId = :realm",
                        Object[].class)
                .setParameter("realm", realm.getId())
                .getResultList()
                .stream()
                .filter(row -> !row[2].equals(self))
                .anyMatch(row -> clash.test((String) row[0]) || clash.test((String) row[1]));
    }

    /** Those of these organizations that still exist, by id. One statement for all. */
    public Map<String, Organization> byId(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select o.id, o.name, o.alias from OrganizationEntity o where o.realmId = :realm and o.id in :ids",
                        Object[].class)
                .setParameter("realm", realm.getId())
                .setParameter("ids", ids)
                .getResultStream()
                .map(Organizations::organization)
                .collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    /** The ids of those of these organizations that are enabled. One statement for all. */
    public Set<String> enabled(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "select o.id from OrganizationEntity o where o.realmId = :realm and o.enabled = true"
                                        + " and o.id in :ids",
                                String.class)
                        .setParameter("realm", realm.getId())
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** Whether the realm has any. */
    public boolean exist() {
        return !em.createQuery("select o.id from OrganizationEntity o where o.realmId = :realm", String.class)
                .setParameter("realm", realm.getId())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Which enabled one somebody means who types this: the one with this alias, or else with this name, or else with either in other
     * case. Several where case does not tell them apart; none where there is none. One statement, or two for another case.
     *
     * @param among ids of those that are looked at, or empty for all of the realm
     */
    public List<Organization> called(String aliasOrName, Optional<Set<String>> among) {
        List<Organization> exact = matching("(o.alias = :text or o.name = :text)", aliasOrName, among).stream()
                // MariaDB and MySQL compare without regard to case and accents
                .filter(found -> aliasOrName.equals(found.alias()) || aliasOrName.equals(found.name()))
                .toList();
        return exact.isEmpty()
                ? matching("(lower(o.alias) = lower(:text) or lower(o.name) = lower(:text))", aliasOrName, among)
                : exact.stream()
                        .sorted(Comparator.comparing(found -> !aliasOrName.equals(found.alias())))
                        .limit(1)
                        .toList();
    }

    private List<Organization> matching(String condition, String text, Optional<Set<String>> among) {
        TypedQuery<Object[]> query = em.createQuery(
                        "select o.id, o.name, o.alias from OrganizationEntity o where o.realmId = :realm"
                                + " and o.enabled = true and " + condition
                                + (among.isPresent() ? " and o.id in :among" : "") + " order by o.alias",
                        Object[].class)
                .setParameter("realm", realm.getId())
                .setParameter("text", text);
        among.ifPresent(ids -> query.setParameter("among", ids));
        return query.getResultStream().map(Organizations::organization).toList();
    }

    private static Organization organization(Object[] row) {
        return new Organization((String) row[0], (String) row[1], (String) row[2]);
    }

    /**
     * Writes the new organization to the database at once.
     *
     * @throws ModelDuplicateException when somebody else was faster; the transaction is lost then
     */
    OrganizationModel create(OrganizationName name) {
        OrganizationModel created =
                session.getProvider(OrganizationProvider.class).create(null, name.text(), name.alias());
        em.flush();
        return created;
    }

    /** One that exists, to be changed. */
    OrganizationModel get(String id) {
        return session.getProvider(OrganizationProvider.class).getById(id);
    }

    /** @throws ModelDuplicateException as above */
    OrganizationModel rename(OrganizationModel organization, OrganizationName name) {
        organization.setName(name.text());
        em.flush();
        return organization;
    }

    void plan(OrganizationModel organization, AccountPlan plan) {
        attributes(organization, attributes -> {
            attributes.remove(OrganizationDetails.PLAN_ATTRIBUTE);
            if (!plan.text().isEmpty()) {
                attributes.put(OrganizationDetails.PLAN_ATTRIBUTE, List.of(plan.text()));
            }
        });
    }

    void ssoManaged(OrganizationModel organization, boolean on) {
        attributes(organization, attributes -> SsoManaged.set(attributes, on));
    }

    /** @param accent {@code #rrggbb}, or empty for none */
    void accent(OrganizationModel organization, String accent) {
        attributes(organization, attributes -> {
            attributes.remove(BrandColour.LIGHT_ATTRIBUTE);
            attributes.remove(BrandColour.DARK_ATTRIBUTE);
            BrandColour.read(accent).ifPresent(colour -> {
                attributes.put(
                        BrandColour.LIGHT_ATTRIBUTE,
                        List.of(colour.readableIn(Scheme.LIGHT).hex()));
                attributes.put(
                        BrandColour.DARK_ATTRIBUTE,
                        List.of(colour.readableIn(Scheme.DARK).hex()));
            });
        });
    }

    private void attributes(OrganizationModel organization, Consumer<Map<String, List<String>>> change) {
        Map<String, List<String>> attributes = new HashMap<>(organization.getAttributes());
        change.accept(attributes);
        organization.setAttributes(attributes);
        em.flush();
    }

    void remove(OrganizationModel organization) {
        session.getProvider(OrganizationProvider.class).remove(organization);
    }
}
