// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.UpstreamRealm;
import io.devportal.keycloak.tryit.http.HttpPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.EventRepresentation;

/** Roles follow a claim, login by login: what a mapper granted it takes back, and nothing else. */
@PortalTest
final class IdentityProviderRolesIT {
    private static final String ALIAS = "their-login";

    private final PortalRealm realm;
    private final OrganizationMembers members;
    private final String address = People.newAddress();
    private UpstreamRealm upstream;
    private OrganizationResource acme;
    private OrganizationResource globex;

    IdentityProviderRolesIT(PortalRealm realm) {
        this.realm = realm;
        members = new OrganizationMembers(realm);
    }

    @BeforeEach
    void aPersonOfAnotherRealm() {
        upstream = realm.upstream("upstream");
        upstream.person(address);
        acme = members.create("acme");
        globex = members.create("globex");
    }

    @AfterEach
    void cleanUp() {
        realm.admin().identityProviders().findAll().forEach(provider -> realm.admin()
                .identityProviders()
                .get(provider.getAlias())
                .remove());
        upstream.close();
        acme.delete().close();
        globex.delete().close();
    }

    @Test // B14, L33
    void eachLoginAddsChangesAndRemoves() {
        RoleMapper.oidc().allowing("acme", "globex").on(upstream.asOidc(ALIAS, Map.of()));

        signIn("[\"acme:developer\"]");
        assertThat(members.of(address)).containsExactly(entry("acme", "developer"));

        signIn("[\"acme:org-admin\", \"globex:org-publisher\"]");
        assertThat(members.of(address)).containsExactly(entry("acme", "org-admin"), entry("globex", "org-publisher"));

        signIn("[\"globex:org-publisher\"]");
        assertThat(members.of(address)).containsExactly(entry("globex", "org-publisher"));

        upstream.noClaim(address);
        signIn();
        assertThat(members.of(address)).isEmpty();
        assertThat(realm.admin().users().searchByEmail(address, true)).hasSize(1);
    }

    @Test // B14
    void allRolesInOneTextAsLayer7WritesThem() {
        RoleMapper.oidc()
                .shape("joined")
                .names(Map.of("admin", "org-admin"))
                .allowingAny()
                .on(upstream.asOidc(ALIAS, Map.of()));

        signIn("\"{organization:acme,role:developer};{organization:globex,role:admin}\"");

        assertThat(members.of(address)).containsExactly(entry("acme", "developer"), entry("globex", "org-admin"));
    }

    @Test // B14
    void rolesAsJson() {
        RoleMapper.oidc().shape("json").allowingAny().on(upstream.asOidc(ALIAS, Map.of()));

        signIn("{\"acme\": {\"id\": \"1\", \"roles\": [\"developer\", \"org-publisher\"]}, \"globex\": \"developer\"}");
        assertThat(members.of(address)).containsExactly(entry("acme", "org-publisher"), entry("globex", "developer"));

        signIn("[{\"organization\": \"globex\", \"role\": \"org-admin\"}]");
        assertThat(members.of(address)).containsExactly(entry("globex", "org-admin"));
    }

    @Test // E-26
    void importGrantsOnceAndNeverAgain() {
        RoleMapper.oidc().mode("IMPORT").allowingAny().on(upstream.asOidc(ALIAS, Map.of()));
        signIn("[\"acme:developer\"]");

        signIn("[\"globex:developer\"]");

        assertThat(members.of(address)).containsExactly(entry("acme", "developer"));
    }

    @Test // E-26
    void rolesGivenByHandAreNotTouched() {
        RoleMapper.oidc().allowingAny().on(upstream.asOidc(ALIAS, Map.of()));
        signIn("[]");
        members.give(acme, address, "org-publisher");
        members.join(globex, address);

        signIn("[\"acme:developer\", \"globex:developer\"]");
        assertThat(members.of(address)).containsExactly(entry("acme", "org-publisher"), entry("globex", "developer"));

        signIn("[]");
        assertThat(members.of(address)).containsExactly(entry("acme", "org-publisher"), entry("globex", ""));
    }

    @Test // E-26
    void aRoleThatSomebodyChangedSinceIsNoLongerTheMappers() {
        RoleMapper.oidc().allowingAny().on(upstream.asOidc(ALIAS, Map.of()));
        signIn("[\"acme:developer\"]");
        members.give(acme, address, "org-admin");

        signIn("[\"acme:developer\"]");
        signIn("[]");

        assertThat(members.of(address)).containsExactly(entry("acme", "org-admin"));
    }

    @Test // B14
    void whatChangedIsAnEventOfThePerson() {
        RoleMapper.oidc().allowingAny().on(upstream.asOidc(ALIAS, Map.of()));
        signIn("[\"acme:developer\"]");
        signIn("[\"acme:developer\"]");
        signIn("[\"acme:org-admin\"]");
        signIn("[]");

        List<EventRepresentation> events = realm
                .admin()
                .getEvents(List.of("UPDATE_PROFILE"), null, members.userId(address), null, null, null, null, null)
                .stream()
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

    private void signIn(String claim) {
        upstream.claim(address, claim);
        signIn();
    }

    private void signIn() {
        HttpPage end = upstream.signIn(ALIAS, address);
        assertThat(UpstreamRealm.isSignedIn(end))
                .as("%s %s", end.uri(), end.text())
                .isTrue();
    }
}
