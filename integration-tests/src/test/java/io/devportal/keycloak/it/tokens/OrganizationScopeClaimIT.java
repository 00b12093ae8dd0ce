// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** E-21: a mapper that follows the scope tells only of organizations that the client asked for. */
@Tag("tokens")
@PortalTest
final class OrganizationScopeClaimIT {

    private final Organizations organizations;
    private final TokenClient client;
    private final TokenClient carefree;
    private final String ada;
    private final String acme;
    private final String zeta;
    private final String foreign;

    OrganizationScopeClaimIT(PortalRealm realm) {
        organizations = new Organizations(realm);
        client = TokenClient.with(realm, Map.of("portal.follow.scope", "true"));
        carefree = TokenClient.with(realm, Map.of());
        ada = organizations.newPerson();
        acme = organizations.create();
        zeta = organizations.create();
        foreign = organizations.create();
        organizations.grant(ada, acme, "org-admin");
        organizations.grant(ada, zeta, "developer");
    }

    private List<String> roles(TokenClient client, String scope) {
        return client.login(ada, scope).all().stream()
                .map(token -> token.path("portal_roles"))
                .peek(content -> assertThat(content.isMissingNode() || !content.isEmpty())
                        .isTrue())
                .map(content -> {
                    StringBuilder line = new StringBuilder();
                    content.forEach(item -> line.append(item.textValue()).append(' '));
                    return line.toString().strip();
                })
                .distinct()
                .toList();
    }

    @Test // E-21
    void oneOrganizationIsAskedFor() {
        assertThat(roles(client, "openid organization:" + acme)).containsExactly(acme + ":org-admin");
    }

    @Test // E-21
    void allAreAskedFor() {
        assertThat(roles(client, "openid organization:*"))
                .singleElement()
                .asString()
                .contains(acme + ":org-admin", zeta + ":developer");
    }

    @Test // E-21
    void noneIsAskedFor() {
        assertThat(roles(client, "openid")).containsExactly("");
    }

    @Test // E-21
    void anOrganizationOfOthersIsAskedFor() {
        assertThat(roles(client, "openid organization:" + foreign)).containsExactly("");
    }

    @Test // E-21
    void anyIsAskedForByAMemberOfSeveral() {
        assertThat(roles(client, "openid organization")).containsExactly("");
    }

    @Test
    void aMapperThatDoesNotFollowTellsOfAll() {
        assertThat(roles(carefree, "openid organization:" + acme))
                .singleElement()
                .asString()
                .contains(acme + ":org-admin", zeta + ":developer");
    }
}
