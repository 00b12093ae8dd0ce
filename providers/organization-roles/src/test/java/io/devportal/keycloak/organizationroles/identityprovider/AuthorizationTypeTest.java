// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.IdentityProviderModel;

class AuthorizationTypeTest {

    @ParameterizedTest // L42
    @CsvSource({
        "portal,            PORTAL",
        "identity-provider, IDENTITY_PROVIDER",
        "Portal,            IDENTITY_PROVIDER",
        "true,              IDENTITY_PROVIDER",
        ",                  IDENTITY_PROVIDER",
    })
    void onlyTheExactWordHandsItToThePortal(String stored, AuthorizationType type) {
        IdentityProviderModel provider = new IdentityProviderModel();
        provider.setConfig(new HashMap<>());
        provider.getConfig().put("portalAuthorizationType", stored);

        assertThat(AuthorizationType.of(provider)).isEqualTo(type);
    }

    @Test
    void withoutTheEntryTheIdentityProviderDecides() {
        assertThat(AuthorizationType.of(new IdentityProviderModel())).isEqualTo(AuthorizationType.IDENTITY_PROVIDER);
    }
}
