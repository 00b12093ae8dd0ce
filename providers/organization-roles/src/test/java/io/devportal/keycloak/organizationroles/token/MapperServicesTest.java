// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import org.junit.jupiter.api.Test;
import org.keycloak.protocol.ProtocolMapper;

class MapperServicesTest {

    @Test
    void bothMappersLoadUnderTheNamesThatRealmFilesUse() {
        assertThat(ServiceLoader.load(ProtocolMapper.class).stream()
                        .map(Provider::get)
                        .filter(mapper -> mapper.getClass().getName().startsWith("io.devportal.")))
                .extracting(ProtocolMapper::getId, ProtocolMapper::getProtocol)
                .containsExactlyInAnyOrder(
                        tuple("portal-oidc-organization-role-mapper", "openid-connect"),
                        tuple("portal-saml-organization-role-mapper", "saml"));
    }
}
