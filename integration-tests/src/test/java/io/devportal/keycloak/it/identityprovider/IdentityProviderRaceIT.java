// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static io.devportal.keycloak.it.dsl.BrokeredRealm.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.BrokeredPerson;
import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.UpstreamRealm;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Logins through an identity provider at the same moment: none fails another one. */
@Tag("identityprovider")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class IdentityProviderRaceIT {
    /** Enough for the logins to meet. */
    private static final int ORGANIZATIONS = 15;

    private final People people;

    @AutoClose
    private final BrokeredRealm brokered;

    private final BrokeredPerson person;

    IdentityProviderRaceIT(PortalRealm realm, Mailbox mailbox) {
        this.people = new People(realm, mailbox);
        this.brokered = new BrokeredRealm(realm);
        this.person = brokered.person;
    }

    private void mapperThatCreatesOrganizations() {
        brokered.provider(RoleMapper.oidc().allowingAny().with("portal.create.organizations", "true"));
    }

    private static String claim() {
        return IntStream.range(0, ORGANIZATIONS)
                .mapToObj(i -> "\"new-" + i + ":developer\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void assertSignedIn(List<HttpPage> pages) {
        assertThat(pages).allSatisfy(page -> assertThat(UpstreamRealm.isSignedIn(page))
                .as("%s %s", page.uri(), page.text())
                .isTrue());
    }

    @RepeatedTest(2) // B14
    void twoTabsOfOnePersonBothComeIn() {
        mapperThatCreatesOrganizations();
        person.says("[]").signsIn(ALIAS);

        person.says(claim());
        assertSignedIn(Race.of(() -> person.triesToSignIn(ALIAS), () -> person.triesToSignIn(ALIAS)));
        assertThat(brokered.roles()).hasSize(ORGANIZATIONS).allSatisfy((alias, role) -> assertThat(role)
                .isEqualTo("developer"));

        person.says("[]");
        assertSignedIn(Race.of(() -> person.triesToSignIn(ALIAS), () -> person.triesToSignIn(ALIAS)));
        assertThat(brokered.roles()).isEmpty();
    }

    @Test // B14
    void twoPeopleWhoNeedTheSameNewOrganizationsGetThem() {
        mapperThatCreatesOrganizations();
        BrokeredPerson other = new BrokeredPerson(brokered.upstream);
        person.says(claim());
        other.says(claim());

        assertSignedIn(Race.of(() -> person.triesToSignIn(ALIAS), () -> other.triesToSignIn(ALIAS)));

        assertThat(brokered.roles()).hasSize(ORGANIZATIONS);
        assertThat(brokered.organizations.roles(other.address())).hasSize(ORGANIZATIONS);
    }

    @RepeatedTest(2) // B13, A-16
    void twoFirstLoginsOfOnePersonMakeOneRequest() {
        brokered.upstream.asOidc(ALIAS, Map.of("portalApproval", "required"));

        List<HttpPage> pages = Race.of(() -> person.triesToSignIn(ALIAS), () -> person.triesToSignIn(ALIAS));

        assertThat(pages).noneMatch(UpstreamRealm::isSignedIn);
        assertThat(people.state(person.address())).isEqualTo("PENDING_APPROVAL");
        assertThat(people.user(person.address()).toRepresentation().isEnabled()).isFalse();
        assertThat(people.user(person.address()).getUserSessions()).isEmpty();
    }
}
