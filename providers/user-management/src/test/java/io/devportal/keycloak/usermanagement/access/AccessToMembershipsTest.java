// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import static io.devportal.keycloak.usermanagement.access.AccessRulesTest.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Target.Change;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gives, changes and takes a role in an organization. */
class AccessToMembershipsTest {
    private static final Set<Action> IN_ONE_ORGANIZATION =
            EnumSet.range(Action.ADD_TO_ORGANIZATION, Action.REMOVE_FROM_ORGANIZATION);
    private static final Change AS_DEVELOPER_OF_A =
            new Change(Set.of("a"), Set.of(OrganizationRole.DEVELOPER), Set.of());

    @ParameterizedTest(name = "{0}: {1} -> {2} / {3}") // L29, L31, L32, L33, L34, L39, L45
    @CsvSource({
        "L39, developer of a b,                              '',                          ''",
        "L34, developer of b,                                '',                          not_found",
        "L29, oneself in a b,                                own_account,                 own_account",
        "E-10, realm administrator of a b,                   realm_administrator,         realm_administrator",
        "L31, portal admin of a b,                           publisher_with_organization, publisher",
        "L31, API owner of a b,                              publisher_with_organization, publisher",
        "L33, developer from a provider of a b,              identity_provider_decides,   identity_provider_decides",
        "L32, developer from a provider of type portal of a b, '',                        identity_provider_manages",
        "R-21, developer from a directory of a b,            '',                          read_only_account",
        "L4, developer under single sign-on of a,            single_sign_on,              single_sign_on",
        "L4, developer under single sign-on of b,            '',                          not_found",
        "L4, developer of a realm under single sign-on of a, single_sign_on,              single_sign_on",
    })
    void whatConcernsOneMembership(String id, String who, String portalAdmin, String orgAdmin) {
        Target person = People.named(who).with(AS_DEVELOPER_OF_A);

        for (Action action : EnumSet.of(Action.ADD_TO_ORGANIZATION, Action.CHANGE_ROLE)) {
            assertThat(code(Callers.PORTAL_ADMIN, action, person))
                    .as("%s by a portal admin", action)
                    .isEqualTo(portalAdmin);
            assertThat(code(Callers.ORG_ADMIN, action, person))
                    .as("%s by an org admin", action)
                    .isEqualTo(orgAdmin);
        }
    }

    /** Each set of organizations, roles and global roles that somebody could get. */
    static Stream<Change> changes() {
        return Stream.of(Set.<String>of(), Set.of("a"), Set.of("b"), Set.of("a", "b"))
                .flatMap(organizations -> Stream.of(OrganizationRole.values())
                        .flatMap(role -> Stream.of(Set.<GlobalRole>of(), Set.of(GlobalRole.API_OWNER))
                                .map(global -> new Change(organizations, Set.of(role), global))));
    }

    @ParameterizedTest // L2, L3
    @MethodSource("changes")
    void anOrgAdminGivesTwoRolesInTheOwnOrganizationAndAPortalAdminAny(Change change) {
        boolean within = change.organizations().equals(Set.of("a"))
                && !change.roles().contains(OrganizationRole.ORG_PUBLISHER)
                && change.globalRoles().isEmpty();
        boolean mixed =
                !change.globalRoles().isEmpty() && !change.organizations().isEmpty();

        assertThat(code(Callers.ORG_ADMIN, Action.ADD_USER, People.NEW.with(change)))
                .isEqualTo(within ? "" : "role_not_grantable");
        assertThat(code(Callers.PORTAL_ADMIN, Action.ADD_USER, People.NEW.with(change)))
                .isEqualTo(mixed ? "publisher_with_organization" : "");
        for (Action action : IN_ONE_ORGANIZATION) {
            assertThat(code(
                            Callers.ORG_ADMIN,
                            action,
                            People.named("developer of a b").with(change)))
                    .as(action.name())
                    .isEqualTo(within ? "" : "role_not_grantable");
        }
    }

    @ParameterizedTest(name = "{0}: in {1} -> {2}") // L34
    @CsvSource({"a, ''", "b, role_not_grantable", "a b, role_not_grantable", "'', role_not_grantable"})
    void ofAPersonOfTwoOrganizationsOnlyTheOwnRoleChanges(String organizations, String code) {
        Change change = new Change(People.organizations(organizations), Set.of(OrganizationRole.ORG_ADMIN), Set.of());

        assertThat(code(
                        Callers.ORG_ADMIN,
                        Action.CHANGE_ROLE,
                        People.named("developer of a b").with(change)))
                .isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} of {1} -> {2} / {3}") // L41
    @CsvSource({
        "a,   developer of a,   last_organization, last_organization",
        "a b, developer of a b, last_organization, role_not_grantable",
        "a,   developer of a b, '',                ''",
        "a,   portal admin of a, '',               publisher",
    })
    void nobodyIsLeftWithoutAnOrganization(String from, String who, String portalAdmin, String orgAdmin) {
        Target person = People.named(who).with(new Change(People.organizations(from), Set.of(), Set.of()));

        assertThat(code(Callers.PORTAL_ADMIN, Action.REMOVE_FROM_ORGANIZATION, person))
                .isEqualTo(portalAdmin);
        assertThat(code(Callers.ORG_ADMIN, Action.REMOVE_FROM_ORGANIZATION, person))
                .isEqualTo(orgAdmin);
    }
}
