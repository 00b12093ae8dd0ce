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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.EventRepresentation;

/** Roles follow a claim, login by login: what a mapper granted it takes back, and nothing else. */
@Tag("identityprovider")
@PortalTest
final class IdentityProviderRolesIT {
    @AutoClose
    private final BrokeredRealm brokered;

    private final BrokeredPerson person;

    IdentityProviderRolesIT(PortalRealm realm) {
        this.brokered = new BrokeredRealm(realm);
        this.person = brokered.person;
    }

    @Test // B14, B10, L33
    void eachLoginAddsChangesAndRemoves() {
        brokered.provider(RoleMapper.oidc().allowing("acme", "globex"));

        person.says("[\"acme:developer\"]").signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"));

        person.says("[\"acme:org-admin\", \"globex:org-publisher\"]").signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", "org-admin"), entry("globex", "org-publisher"));

        person.says("[\"globex:org-publisher\"]").signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("globex", "org-publisher"));

        person.saysNothing().signsIn(ALIAS);
        assertThat(brokered.roles()).isEmpty();
        assertThat(brokered.hasAccount()).isTrue();
    }

    @Test // B14
    void allRolesInOneTextAsLayer7WritesThem() {
        brokered.provider(RoleMapper.oidc()
                .shape("joined")
                .names(Map.of("admin", "org-admin"))
                .allowingAny());

        person.says("\"{organization:acme,role:developer};{organization:globex,role:admin}\"")
                .signsIn(ALIAS);

        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"), entry("globex", "org-admin"));
    }

    @Test // B14
    void rolesAsJson() {
        brokered.provider(RoleMapper.oidc().shape("json").allowingAny());

        person.says(
                        "{\"acme\": {\"id\": \"1\", \"roles\": [\"developer\", \"org-publisher\"]}, \"globex\": \"developer\"}")
                .signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", "org-publisher"), entry("globex", "developer"));

        person.says("[{\"organization\": \"globex\", \"role\": \"org-admin\"}]").signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("globex", "org-admin"));
    }

    @ParameterizedTest // E-26
    @ValueSource(strings = {"IMPORT", "LEGACY"})
    void withoutForceTheFirstLoginGrantsAndNoOther(String mode) {
        brokered.provider(RoleMapper.oidc().mode(mode).allowingAny());
        person.says("[\"acme:developer\"]").signsIn(ALIAS);

        person.says("[\"globex:developer\"]").signsIn(ALIAS);

        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"));
    }

    @Test // E-26
    void rolesGivenByHandAreNotTouched() {
        brokered.provider(RoleMapper.oidc().allowingAny());
        person.says("[]").signsIn(ALIAS);
        brokered.organizations.grant(person.address(), "acme", "org-publisher");
        brokered.organizations.join(person.address(), "globex");

        person.says("[\"acme:developer\", \"globex:developer\"]").signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", "org-publisher"), entry("globex", "developer"));

        person.says("[]").signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", "org-publisher"), entry("globex", ""));
    }

    @Test // E-26
    void aRoleThatSomebodyChangedSinceIsNoLongerTheMappers() {
        brokered.provider(RoleMapper.oidc().allowingAny());
        person.says("[\"acme:developer\"]").signsIn(ALIAS);
        brokered.organizations.grant(person.address(), "acme", "org-admin");

        person.signsIn(ALIAS);
        person.says("[]").signsIn(ALIAS);

        assertThat(brokered.roles()).containsExactly(entry("acme", "org-admin"));
    }

    @Test // E-26
    void aMemberOfAnotherGroupOfTheOrganizationStaysOne() {
        brokered.provider(RoleMapper.oidc().allowingAny());
        person.says("[\"acme:developer\"]").signsIn(ALIAS);
        brokered.organizations.alsoGroup(person.address(), "acme", "testers");

        person.says("[]").signsIn(ALIAS);

        assertThat(brokered.roles()).containsExactly(entry("acme", "testers"));
    }

    @Test // B14
    void whatChangedIsAnEventOfThePerson() {
        brokered.provider(RoleMapper.oidc().allowingAny());
        person.says("[\"acme:developer\"]").signsIn(ALIAS);
        person.signsIn(ALIAS);
        person.says("[\"acme:org-admin\"]").signsIn(ALIAS);
        person.says("[]").signsIn(ALIAS);

        String id = brokered.organizations.userId(person.address());
        List<EventRepresentation> events = brokered.events("UPDATE_PROFILE").stream()
                .filter(event -> id.equals(event.getUserId()))
                .filter(event -> event.getDetails().containsKey("organization_roles"))
                .toList();
        assertThat(events)
                .extracting(event -> event.getDetails().get("organization_roles"))
                .containsExactlyInAnyOrder(
                        "acme: none -> developer", "acme: developer -> org-admin", "acme: org-admin -> none");
        assertThat(events).allSatisfy(event -> assertThat(event.getDetails())
                .containsEntry("identity_provider", ALIAS)
                .containsEntry("reason", "identity provider mapper roles"));
    }
}
