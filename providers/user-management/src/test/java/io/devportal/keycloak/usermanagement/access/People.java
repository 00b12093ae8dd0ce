// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.access.Target.Change;
import io.devportal.keycloak.usermanagement.access.Target.Management;
import io.devportal.keycloak.usermanagement.access.Target.Owner;
import io.devportal.keycloak.usermanagement.access.Target.SingleSignOn;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The people that something is done to, by the words of the tables. */
final class People {
    /** Nobody yet. */
    static final Target NEW = new Target(null, Set.of(), false, Set.of(), Management.PORTAL, Change.NONE);

    private static final Owner PROVIDER = new Owner(Owner.Kind.IDENTITY_PROVIDER, "acme");
    private static final Management BY_PROVIDER = new Management(PROVIDER, PROVIDER, SingleSignOn.NOWHERE);
    private static final Management ROLES_BY_PORTAL = new Management(PROVIDER, Owner.PORTAL, SingleSignOn.NOWHERE);
    private static final Management BY_USER_STORE =
            new Management(new Owner(Owner.Kind.USER_STORE, "staff"), Owner.PORTAL, SingleSignOn.NOWHERE);

    private People() {}

    /** @param who for example {@code developer of a b}, {@code portal admin}, {@code oneself in a} */
    static Target named(String who) {
        Set<String> organizations = organizations(who.replaceAll("^.*?(( of| in) ([ab ]+))?$", "$3"));
        String kind = who.replaceAll("( of| in) [ab ]+$", "");
        return switch (kind) {
            case "developer" -> person(Set.of(), false, organizations, Management.PORTAL);
            case "oneself" -> new Target("caller", Set.of(), false, organizations, Management.PORTAL, Change.NONE);
            case "realm administrator" -> person(Set.of(), true, organizations, Management.PORTAL);
            case "portal admin" -> person(Set.of(GlobalRole.PORTAL_ADMIN), false, organizations, Management.PORTAL);
            case "API owner" -> person(Set.of(GlobalRole.API_OWNER), false, organizations, Management.PORTAL);
            case "API owner from a provider" -> person(Set.of(GlobalRole.API_OWNER), false, organizations, BY_PROVIDER);
            case "developer from a provider" -> person(Set.of(), false, organizations, BY_PROVIDER);
            case "developer from a provider of type portal" -> person(Set.of(), false, organizations, ROLES_BY_PORTAL);
            case "developer from a directory" -> person(Set.of(), false, organizations, BY_USER_STORE);
            case "developer from a directory that is gone" ->
                person(
                        Set.of(),
                        false,
                        organizations,
                        new Management(Owner.GONE_USER_STORE, Owner.GONE_USER_STORE, SingleSignOn.NOWHERE));
            case "developer under single sign-on" ->
                person(Set.of(), false, organizations, Management.PORTAL.under(new SingleSignOn(false, organizations)));
            case "developer of a realm under single sign-on" ->
                person(Set.of(), false, organizations, Management.PORTAL.under(new SingleSignOn(true, Set.of())));
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static Target person(
            Set<GlobalRole> globalRoles, boolean administersRealm, Set<String> organizations, Management management) {
        return new Target("person", globalRoles, administersRealm, organizations, management, Change.NONE);
    }

    static Management management(String name) {
        return switch (name) {
            case "portal" -> Management.PORTAL;
            case "provider" -> BY_PROVIDER;
            case "provider of type portal" -> ROLES_BY_PORTAL;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** @param names with blanks between */
    static Set<String> organizations(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }
}
