// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static io.devportal.keycloak.it.dsl.BrokeredRealm.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.IdentityProviderMapperRepresentation;

/** A mapper that could not work is refused when it is saved, and the answer names the field. */
@Tag("identityprovider")
@PortalTest
final class IdentityProviderMapperConfigIT {
    @AutoClose
    private final BrokeredRealm brokered;

    IdentityProviderMapperConfigIT(PortalRealm realm) {
        this.brokered = new BrokeredRealm(realm);
    }

    @Test
    void aNewOneIsRefused() {
        IdentityProviderResource provider = brokered.upstream.asOidc(ALIAS, Map.of());

        assertRefused(provider, RoleMapper.oidc().with("claim", ""), "Claim: ");
        assertRefused(provider, RoleMapper.oidc().with("claim", "roles "), "Claim: write \"roles\"");
        assertRefused(provider, RoleMapper.oidc().shape("xml"), "Shape: ");
        assertRefused(provider, RoleMapper.oidc().with("portal.item.template", "{role}"), "Item template: ");
        assertRefused(provider, RoleMapper.oidc().names(Map.of("boss", "realm-admin")), "Role names: ");
        assertThat(provider.getMappers()).isEmpty();

        RoleMapper.oidc().on(provider);
        assertThat(provider.getMappers()).hasSize(1);
    }

    private static void assertRefused(IdentityProviderResource provider, RoleMapper mapper, String beginning) {
        try (Response answer = mapper.save(provider)) {
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(answer.readEntity(Map.class).get("errorMessage"))
                    .asString()
                    .startsWith(beginning);
        }
    }

    @Test
    void aChangeIsRefusedAndTheMapperWorksOn() {
        IdentityProviderResource provider = brokered.provider(RoleMapper.oidc().allowingAny());
        IdentityProviderMapperRepresentation mapper = provider.getMappers().get(0);
        mapper.getConfig().put("portal.shape", "xml");

        Assertions.assertThatThrownBy(() -> provider.update(mapper.getId(), mapper))
                .isInstanceOf(BadRequestException.class);

        brokered.person.says("[\"acme:developer\"]").signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"));
    }
}
