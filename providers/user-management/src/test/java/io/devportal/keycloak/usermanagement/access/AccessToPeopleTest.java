// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import static io.devportal.keycloak.usermanagement.access.AccessRulesTest.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Target.Change;
import io.devportal.keycloak.usermanagement.access.Target.Management;
import io.devportal.keycloak.usermanagement.access.Target.Owner;
import io.devportal.keycloak.usermanagement.access.Target.SingleSignOn;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a portal admin and the org admin of "a" may do to whom. An empty code is yes. */
class AccessToPeopleTest {
    private static final Set<Action> ON_THE_WHOLE_PERSON = EnumSet.range(Action.EDIT_USER, Action.WITHDRAW_INVITATION);
    private static final Set<Action> IN_ONE_ORGANIZATION =
            EnumSet.range(Action.ADD_TO_ORGANIZATION, Action.REMOVE_FROM_ORGANIZATION);
    private static final Change AS_DEVELOPER_OF_A =
            new Change(Set.of("a"), Set.of(OrganizationRole.DEVELOPER), Set.of());

    @ParameterizedTest(name = "{0}: {1} -> {2} / {3}") // L29, L30, L31, L32, L33, L34, L38, L45, L46, L47
    @CsvSource({
        "L31, developer of a,                                     '',                        ''",
        "L34, developer of a b,                                   '',                        other_organizations",
        "L34, developer of b,                                     '',                        not_found",
        "L34, developer,                                          '',                        not_found",
        "L29, oneself,                                            own_account,               not_found",
        "L29, oneself in a,                                       own_account,               own_account",
        "E-10, realm administrator of a,                          realm_administrator,       realm_administrator",
        "E-10, realm administrator of b,                          realm_administrator,       not_found",
        "E-10, portal admin,                                      '',                        not_found",
        "E-10, portal admin of a,                                 '',                        publisher",
        "E-10, API owner of a,                                    '',                        publisher",
        "L30, API owner from a provider,                          identity_provider_manages, not_found",
        "L33, developer from a provider of a,                     identity_provider_manages, identity_provider_manages",
        "L32, developer from a provider of type portal of a,      identity_provider_manages, identity_provider_manages",
        "L34, developer from a provider of b,                     identity_provider_manages, not_found",
        "R-21, developer from a directory of a,                   read_only_account,         read_only_account",
        "R-21, developer from a directory of b,                   read_only_account,         not_found",
        "R-21, developer from a directory that is gone of a,      read_only_account,         read_only_account",
        "L4, developer under single sign-on of a,                 single_sign_on,            single_sign_on",
        "L4, developer under single sign-on of b,                 single_sign_on,            not_found",
        "L4, developer of a realm under single sign-on of a,      single_sign_on,            single_sign_on",
    })
    void whatConcernsTheWholePerson(String id, String who, String portalAdmin, String orgAdmin) {
        for (Action action : ON_THE_WHOLE_PERSON) {
            assertThat(code(Callers.PORTAL_ADMIN, action, People.named(who)))
                    .as("%s by a portal admin", action)
                    .isEqualTo(portalAdmin);
            assertThat(code(Callers.ORG_ADMIN, action, People.named(who)))
                    .as("%s by an org admin", action)
                    .isEqualTo(orgAdmin);
        }
    }

    @Test // L34
    void whoAdministersAllOrganizationsOfAPersonMayWhatConcernsAllOfThem() {
        Caller ofBoth = Callers.with("", Map.of("a", OrganizationRole.ORG_ADMIN, "b", OrganizationRole.ORG_ADMIN));
        Caller developerInB =
                Callers.with("", Map.of("a", OrganizationRole.ORG_ADMIN, "b", OrganizationRole.DEVELOPER));

        for (Action action : ON_THE_WHOLE_PERSON) {
            assertThat(code(ofBoth, action, People.named("developer of a b"))).isEmpty();
            assertThat(code(developerInB, action, People.named("developer of a b")))
                    .isEqualTo("other_organizations");
        }
    }

    @ParameterizedTest(name = "everywhere {0}, in [{1}] -> {2} / {3}") // L4
    @CsvSource({
        "true,  '', single_sign_on, single_sign_on",
        "false, a,  single_sign_on, single_sign_on",
        "false, b,  '',             ''",
    })
    void underSingleSignOnNobodyIsAdded(boolean everywhere, String organizations, String portalAdmin, String orgAdmin) {
        Target newcomer = new Target(
                null,
                Set.of(),
                false,
                Set.of(),
                Management.PORTAL.under(new SingleSignOn(everywhere, People.organizations(organizations))),
                AS_DEVELOPER_OF_A);

        assertThat(code(Callers.PORTAL_ADMIN, Action.ADD_USER, newcomer)).isEqualTo(portalAdmin);
        assertThat(code(Callers.ORG_ADMIN, Action.ADD_USER, newcomer)).isEqualTo(orgAdmin);
    }

    @Test
    void nobodyGivesARoleToSomebodyWhoseDirectoryIsGone() {
        Target person =
                People.named("developer from a directory that is gone of a").with(AS_DEVELOPER_OF_A);

        assertThat(code(Callers.PORTAL_ADMIN, Action.CHANGE_ROLE, person)).isEqualTo("read_only_account");
    }

    @Test // E-30
    void whatAUserStoreIsCalledIsForPortalAdmins() {
        Target person = People.named("developer from a directory of a");

        assertThat(AccessRules.decide(Callers.PORTAL_ADMIN, Action.EDIT_USER, person))
                .hasValueSatisfying(denial -> assertThat(denial.sentence()).contains("\"staff\""));
        assertThat(AccessRules.decide(Callers.ORG_ADMIN, Action.EDIT_USER, person))
                .hasValueSatisfying(denial ->
                        assertThat(denial.toString()).as("told to an org admin").doesNotContain("staff"));
    }

    @Test // L30, L33
    void whoSignedUpHereStaysThePortalsAlsoWithALinkThatDecidesAboutRoles() {
        Management linked =
                new Management(Owner.PORTAL, new Owner(Owner.Kind.IDENTITY_PROVIDER, "acme"), SingleSignOn.NOWHERE);
        Target person = new Target("person", Set.of(), false, Set.of("a"), linked, AS_DEVELOPER_OF_A);

        assertThat(code(Callers.ORG_ADMIN, Action.DISABLE_USER, person)).isEmpty();
        assertThat(code(Callers.PORTAL_ADMIN, Action.CHANGE_ROLE, person)).isEqualTo("identity_provider_decides");
    }

    @ParameterizedTest(name = "{0} -> {1}") // L30, L37
    @CsvSource({
        "API owner,                 ''",
        "portal admin,              ''",
        "developer of a,            no_publisher",
        "oneself,                   own_account",
        "realm administrator,       realm_administrator",
        "API owner from a provider, identity_provider_manages",
    })
    void aPublisherStaysOne(String who, String code) {
        for (Action action : EnumSet.of(Action.GRANT_PORTAL_ADMIN, Action.GRANT_API_OWNER)) {
            assertThat(code(Callers.PORTAL_ADMIN, action, People.named(who))).isEqualTo(code);
            assertThat(code(Callers.ORG_ADMIN, action, People.named(who))).isEqualTo("role_missing");
        }
    }

    @ParameterizedTest(name = "{0} -> {1}") // G19, L30, L45
    @CsvSource({
        "developer of a,                   ''",
        "developer of a b,                 ''",
        "portal admin of a,                ''",
        "realm administrator of a,         ''",
        "developer from a provider of a,   ''",
        "oneself in a,                     ''",
        "developer of b,                   not_found",
        "developer,                        not_found",
        "API owner from a provider,        not_found",
    })
    void whoSeesWhom(String who, String orgAdmin) {
        for (Action action : EnumSet.of(Action.READ_USER, Action.DIAGNOSE_USER, Action.READ_TIMELINE)) {
            assertThat(code(Callers.PORTAL_ADMIN, action, People.named(who)))
                    .as(action.name())
                    .isEmpty();
            assertThat(code(Callers.ORG_ADMIN, action, People.named(who)))
                    .as(action.name())
                    .isEqualTo(orgAdmin);
            assertThat(code(Callers.DEVELOPER, action, People.named(who)))
                    .as(action.name())
                    .isEqualTo("role_missing");
        }
    }

    @ParameterizedTest // L29, L47
    @EnumSource(Action.class)
    void nothingIsDoneToOneselfInAnotherName(Action action) {
        Caller impersonated = Callers.with("other", "PORTAL_ADMIN", Map.of(), "person");
        Target person = People.named("API owner").with(AS_DEVELOPER_OF_A);

        boolean changesAPerson = ON_THE_WHOLE_PERSON.contains(action)
                || IN_ONE_ORGANIZATION.contains(action)
                || action == Action.GRANT_PORTAL_ADMIN
                || action == Action.GRANT_API_OWNER;
        if (changesAPerson) {
            assertThat(code(impersonated, action, person)).isEqualTo("own_account");
        }
    }
}
