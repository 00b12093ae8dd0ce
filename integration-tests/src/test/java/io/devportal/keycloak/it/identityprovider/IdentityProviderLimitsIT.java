// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static io.devportal.keycloak.it.dsl.BrokeredRealm.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.devportal.keycloak.it.dsl.BrokeredPerson;
import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.MembershipType;
import org.keycloak.representations.idm.RealmRepresentation;

/** How far an identity provider's word goes: only to organizations that an admin named, and never to a failed login. */
@Tag("identityprovider")
@PortalTest
final class IdentityProviderLimitsIT {
    private final PortalRealm realm;

    @AutoClose
    private final BrokeredRealm brokered;

    private final BrokeredPerson person;

    IdentityProviderLimitsIT(PortalRealm realm) {
        this.realm = realm;
        this.brokered = new BrokeredRealm(realm);
        this.person = brokered.person;
    }

    @Test // E-24, B10
    void aLinkedIdentityProviderGrantsInItsOwnOrganizationAlone() {
        brokered.provider(RoleMapper.oidc());
        brokered.organizations
                .of("acme")
                .identityProviders()
                .addIdentityProvider(ALIAS)
                .close();

        person.says("[\"acme:developer\", \"globex:org-admin\"]").signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"));
        assertThat(brokered.organizations
                        .of("acme")
                        .members()
                        .member(brokered.organizations.userId(person.address()))
                        .toRepresentation()
                        .getMembershipType())
                .isEqualTo(MembershipType.MANAGED);

        // leaving as a managed member would delete the account
        person.says("[]").signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", ""));
    }

    @Test // E-24
    void organizationsThatNobodyNamedAreRefused() {
        brokered.provider(RoleMapper.oidc().allowing("globex"));

        person.says("[\"acme:org-admin\", \"globex:developer\"]").signsIn(ALIAS);

        assertThat(brokered.roles()).containsExactly(entry("globex", "developer"));
    }

    @Test // E-27
    void twoIdentityProvidersDoNotTouchEachOthersRoles() {
        brokered.provider("first", RoleMapper.oidc().allowing("acme"));
        brokered.provider("second", RoleMapper.oidc().allowing("acme", "globex"));
        person.says("[\"acme:developer\"]").signsIn("first");
        brokered.link("second");

        person.says("[\"acme:org-admin\", \"globex:developer\"]").signsIn("second");
        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"), entry("globex", "developer"));

        person.says("[]").signsIn("second");
        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"));
    }

    @Test // E-29
    void aNewIdentityProviderOfTheSameAliasInheritsNothing() {
        brokered.provider(RoleMapper.oidc().allowingAny());
        person.says("[\"acme:developer\"]").signsIn(ALIAS);
        realm.admin().identityProviders().get(ALIAS).remove();
        brokered.upstream.forgetClient(ALIAS);
        brokered.provider(RoleMapper.oidc().allowingAny());
        brokered.link(ALIAS);

        person.says("[]").signsIn(ALIAS);

        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"));
    }

    @Test // E-20
    void aDisabledOrganizationIsLeftAsItIs() {
        brokered.provider(RoleMapper.oidc().allowingAny());
        person.says("[\"acme:developer\"]").signsIn(ALIAS);

        brokered.organizations.setEnabled("acme", false);
        brokered.organizations.setEnabled("globex", false);
        person.says("[\"globex:developer\"]").signsIn(ALIAS);
        brokered.organizations.setEnabled("acme", true);
        brokered.organizations.setEnabled("globex", true);
        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"));

        person.says("[]").signsIn(ALIAS);
        assertThat(brokered.roles()).isEmpty();
    }

    @Test // E-20
    void withOrganizationsSwitchedOffNothingHappens() {
        brokered.provider(RoleMapper.oidc().allowingAny());

        organizationsEnabled(false);
        person.says("[\"acme:developer\"]").signsIn(ALIAS);
        organizationsEnabled(true);
        assertThat(brokered.roles()).isEmpty();

        person.signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"));
    }

    private void organizationsEnabled(boolean enabled) {
        RealmRepresentation changed = realm.admin().toRepresentation();
        changed.setOrganizationsEnabled(enabled);
        realm.admin().update(changed);
    }

    @Test // B14
    void missingOrganizationsAreCreatedWhereThatIsAllowed() {
        brokered.provider(RoleMapper.oidc()
                .allowing("initech", "Not A Slug", "acme")
                .with("portal.create.organizations", "true"));

        person.says("[\"initech:developer\", \"hooli:developer\", \"Not A Slug:developer\", \"acme:developer\"]")
                .signsIn(ALIAS);

        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"), entry("initech", "developer"));
        assertThat(brokered.organizations.exists("hooli")).isFalse();
        assertThat(brokered.organizations.exists("Not A Slug")).isFalse();
    }

    @Test
    void oneLoginCreatesTwentyOrganizationsAtMost() {
        brokered.provider(RoleMapper.oidc().allowingAny().with("portal.create.organizations", "true"));

        person.says(claim(25)).signsIn(ALIAS);

        assertThat(brokered.roles()).hasSize(20);
    }

    @Test
    void whateverIsNoRoleIsIgnoredAndTheLoginGoesOn() {
        brokered.provider(RoleMapper.oidc().allowingAny());

        for (String claim : new String[] {
            "42",
            "true",
            "{\"acme\": \"developer\"}",
            "[[\"acme:developer\"], null, 7, {}]",
            "[\"acme:Developer\", \"acme:dev\u0435loper\", \"ACME:developer\", \"acme:portal-admin\", \"api-owner\"]",
            claim(10_000),
        }) {
            person.says(claim).signsIn(ALIAS);
            assertThat(brokered.roles()).as(claim).isEmpty();
        }

        person.says("[null, \"acme:developer\", \"nowhere:developer\"]").signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"));
    }

    private static String claim(int organizations) {
        return IntStream.range(0, organizations)
                .mapToObj(i -> "\"new-" + i + ":developer\"")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
