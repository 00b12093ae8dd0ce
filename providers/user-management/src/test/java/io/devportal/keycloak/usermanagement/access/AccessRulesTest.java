// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Target.Change;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole table. Who may do something at all is here, the people that it is done to stand in {@link AccessToPeopleTest}. */
class AccessRulesTest {
    private static final Map<String, Set<Action>> FOR_PORTAL_ADMINS = Map.of(
            "today",
            EnumSet.range(Action.LIST_REQUESTS, Action.EDIT_ORGANIZATION),
            "publishers",
            EnumSet.of(Action.GRANT_PORTAL_ADMIN, Action.GRANT_API_OWNER));

    /** L1: of those who are not portal admins, nobody but an org admin does anything with users. */
    private static final Set<Action> FOR_ORG_ADMINS_TOO =
            EnumSet.range(Action.LIST_USERS, Action.REMOVE_FROM_ORGANIZATION);

    /** Of the portal admins. E-10. */
    private static final Set<Action> FOR_REALM_MANAGERS = EnumSet.of(Action.CHANGE_MAIL_SERVER, Action.SET_UP_REALM);

    @ParameterizedTest // G19, L1
    @EnumSource(Action.class)
    void everyActionIsForSomebodyAndForNobodyElse(Action action) {
        boolean portalAdmins = FOR_PORTAL_ADMINS.values().stream().anyMatch(actions -> actions.contains(action));
        boolean orgAdmins = FOR_ORG_ADMINS_TOO.contains(action);
        boolean everybody = action == Action.READ_ME;

        assertThat(Stream.of(portalAdmins, orgAdmins, everybody).filter(Boolean::booleanValue))
                .as("%s stands in one column of the table", action)
                .hasSize(1);
        assertThat(may(Callers.PORTAL_ADMIN_WHO_MANAGES_THE_REALM, action)).isTrue();
        assertThat(may(Callers.PORTAL_ADMIN, action)).isEqualTo(!FOR_REALM_MANAGERS.contains(action));
        assertThat(may(Callers.ORG_ADMIN, action)).isEqualTo(orgAdmins || everybody);
        for (Caller other : List.of(
                Callers.API_OWNER,
                Callers.ORG_PUBLISHER,
                Callers.DEVELOPER,
                Callers.MEMBER_WITHOUT_ROLE,
                Callers.GUEST)) {
            assertThat(may(other, action)).as("%s: %s", other.name(), action).isEqualTo(everybody);
        }
    }

    @ParameterizedTest(name = "{0}: [{1}] -> {2}") // T20, G19
    @CsvSource({
        "T20,  '',                       false",
        "D-08, '',                       false",
        "D-08, API_OWNER,                false",
        "T20,  PORTAL_ADMIN,             true",
        "T20,  PORTAL_ADMIN + API_OWNER, true",
    })
    void onlyPortalAdminsDecideAndChangeSettings(String id, String roles, boolean may) {
        Caller caller = Callers.with("caller", roles, Map.of(), null, true);

        for (Action action : EnumSet.range(Action.LIST_REQUESTS, Action.EDIT_ORGANIZATION)) {
            assertThat(may(caller, action)).as(action.name()).isEqualTo(may);
            assertThat(isRefused(() -> AccessRules.require(caller, action))).isNotEqualTo(may);
        }
    }

    @Test // L1
    void whoMayNotHearsWhichRoleIsMissing() {
        assertThat(AccessRules.decide(Callers.DEVELOPER, Action.CHANGE_SETTINGS))
                .contains(AccessDenials.portalAdminMissing());
        assertThat(AccessRules.decide(Callers.DEVELOPER, Action.ADD_USER)).contains(AccessDenials.orgAdminMissing());
    }

    @ParameterizedTest(name = "{0}: [{1}], manages realm {2}, impersonated by {3} -> {4}")
    @CsvSource({
        "E-10, PORTAL_ADMIN, true,  ,       ''",
        "E-10, PORTAL_ADMIN, false, ,       realm_management_missing",
        "E-10, '',           true,  ,       role_missing",
        "E-10, API_OWNER,    true,  ,       role_missing",
        "E-10, PORTAL_ADMIN, true,  other,  realm_management_missing",
    })
    void mailServerAndSetUpAreForWhoManagesPortalAndRealm(
            String id, String roles, boolean managesRealm, String impersonatorId, String code) {
        Caller caller = Callers.with("caller", roles, Map.of(), impersonatorId, managesRealm);

        for (Action action : FOR_REALM_MANAGERS) {
            assertThat(AccessRules.decide(caller, action).map(Denial::code).orElse(""))
                    .as(action.name())
                    .isEqualTo(code);
        }
    }

    @ParameterizedTest(name = "{0}: organization {1} -> {2}")
    @CsvSource({"E-07, a, ''", "E-07, b, not_found"})
    void anOrgAdminSeesTheOwnOrganizationAndNoOther(String id, String organization, String code) {
        for (Action action : List.of(Action.READ_ORGANIZATION, Action.LIST_MEMBERS)) {
            assertThat(code(Callers.ORG_ADMIN, action, Target.organization(organization)))
                    .isEqualTo(code);
            assertThat(code(Callers.PORTAL_ADMIN, action, Target.organization(organization)))
                    .isEmpty();
            assertThat(code(Callers.DEVELOPER, action, Target.organization("a")))
                    .isEqualTo("role_missing");
        }
        assertThat(AccessRules.visibleOrganizations(Callers.ORG_ADMIN)).contains(Set.of("a"));
        assertThat(AccessRules.visibleOrganizations(Callers.PORTAL_ADMIN)).isEmpty();
        assertThat(AccessRules.visibleOrganizations(Callers.DEVELOPER)).contains(Set.of());
    }

    @Test
    void rolesInOrganizationsAreReadOnlyWhereTheyMatterAndOnce() {
        int[] reads = {0};
        Caller caller = new Caller(
                "admin",
                "Mara Ohlsen",
                Set.of(GlobalRole.PORTAL_ADMIN),
                () -> {
                    reads[0]++;
                    return Map.of("a", OrganizationRole.ORG_ADMIN);
                },
                null,
                () -> false,
                null);
        Arrays.stream(Action.values()).forEach(action -> AccessRules.decide(caller, action));
        assertThat(reads[0]).isZero();

        Caller orgAdmin = new Caller(
                "org-admin",
                "Omar Adisa",
                Set.of(),
                () -> {
                    reads[0]++;
                    return Map.of("a", OrganizationRole.ORG_ADMIN);
                },
                null,
                () -> false,
                null);
        Arrays.stream(Action.values()).forEach(action -> AccessRules.decide(orgAdmin, action));
        assertThat(reads[0]).isEqualTo(1);
    }

    @Test // L35
    void nobodyChangesAUsername() {
        assertThat(Action.values()).extracting(Action::name).noneMatch(action -> action.contains("USERNAME"));
    }

    @ParameterizedTest // L14, L31
    @CsvSource({
        "PORTAL_ADMIN,             '',  ''",
        "API_OWNER,                '',  ''",
        "API_OWNER + PORTAL_ADMIN, '',  publisher_with_organization",
        "API_OWNER,                'a', publisher_with_organization",
        "'',                       'a', ''",
    })
    void aNewPublisherHasOneRoleAndNoOrganization(String globalRoles, String organizations, String code) {
        Change change = new Change(
                People.organizations(organizations), Set.of(OrganizationRole.DEVELOPER), Callers.roles(globalRoles));

        assertThat(code(Callers.PORTAL_ADMIN, Action.ADD_USER, People.NEW.with(change)))
                .isEqualTo(code);
    }

    private static boolean may(Caller caller, Action action) {
        return AccessRules.decide(caller, action).isEmpty();
    }

    private static boolean isRefused(Runnable rule) {
        Refusal refusal = catchThrowableOfType(Refusal.class, rule::run);
        return refusal != null && refusal.denial().equals(AccessDenials.portalAdminMissing());
    }

    static String code(Caller caller, Action action, Target target) {
        return AccessRules.decide(caller, action, target).map(Denial::code).orElse("");
    }
}
