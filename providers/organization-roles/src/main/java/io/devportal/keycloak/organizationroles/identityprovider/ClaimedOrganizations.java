// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.identityprovider.claim.ClaimedRoles;
import io.devportal.keycloak.organizationroles.identityprovider.claim.Ignored;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.IdentityProviderModel;

/** The organizations named by the identity provider in which a mapper may grant roles. */
final class ClaimedOrganizations {
    private static final int MOST_CREATED = 20;
    private static final Pattern SLUG = Pattern.compile("(?=.{1,63}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final MapperSettings settings;
    private final IdentityProviderModel provider;
    private final KnownOrganizations organizations;
    private int created;

    ClaimedOrganizations(MapperSettings settings, IdentityProviderModel provider, KnownOrganizations organizations) {
        this.settings = settings;
        this.provider = provider;
        this.organizations = organizations;
    }

    Map<KnownOrganization, OrganizationRole> find(
            ClaimedRoles claimed, List<KnownOrganization> known, Ignored ignored) {
        Map<String, KnownOrganization> byAlias =
                known.stream().collect(Collectors.toMap(KnownOrganization::alias, Function.identity()));
        Map<KnownOrganization, OrganizationRole> found = new LinkedHashMap<>();
        claimed.byAlias().forEach((alias, role) -> {
            KnownOrganization organization = byAlias.get(alias);
            if (organization == null ? !settings.allows(alias) : !mayActIn(organization)) {
                ignored.add(alias, "no organization that this mapper may grant roles in");
            } else if (organization == null) {
                create(alias, ignored, found, role);
            } else if (organization.isEnabled()) {
                found.put(organization, role);
            } else {
                ignored.add(alias, "a disabled organization");
            }
        });
        return found;
    }

    private boolean mayActIn(KnownOrganization organization) {
        return settings.allows(organization.alias()) || organization.id().equals(provider.getOrganizationId());
    }

    private void create(
            String alias, Ignored ignored, Map<KnownOrganization, OrganizationRole> found, OrganizationRole role) {
        if (!settings.createsMissing() || !SLUG.matcher(alias).matches()) {
            ignored.add(alias, settings.createsMissing() ? "no alias for a new organization" : "no organization");
        } else if (created == MOST_CREATED) {
            ignored.add(alias, "one organization too many for one login");
        } else {
            created++;
            organizations
                    .create(alias)
                    .ifPresentOrElse(
                            organization -> found.put(organization, role),
                            () -> ignored.add(alias, "could not be created"));
        }
    }

    /**
     * Where something may have to change. What was granted in an organization that is disabled now stays as it is until it is
     * enabled again. In one order for everybody, because giving a role may wait for somebody else who does the same.
     */
    static Collection<KnownOrganization> touched(
            List<KnownOrganization> known, Set<KnownOrganization> wanted, Set<String> granted) {
        return Stream.concat(
                        wanted.stream(),
                        known.stream()
                                .filter(KnownOrganization::isEnabled)
                                .filter(organization -> granted.contains(organization.id())))
                .distinct()
                .sorted(Comparator.comparing(KnownOrganization::alias))
                .toList();
    }
}
