// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceMappersTest {

    @ParameterizedTest(name = "{0}: {1}") // K-01, K-09
    @CsvSource(
            delimiter = '|',
            value = {
                "oidc-audience-mapper | included.client.audience=portal-api | true",
                "oidc-audience-mapper | included.custom.audience=portal-api | true",
                "oidc-audience-mapper | included.client.audience=other | false",
                "oidc-hardcoded-claim-mapper | claim.name=aud;claim.value=portal-api;access.token.claim=true | true",
                "oidc-hardcoded-claim-mapper | claim.name=aud;claim.value=[\"a\",\"portal-api\"];access.token.claim=true | true",
                "oidc-hardcoded-claim-mapper | claim.name=aud;claim.value=portal-api;lightweight.claim=true | true",
                "oidc-hardcoded-claim-mapper | claim.name=aud;claim.value=portal-api;id.token.claim=true | false",
                "oidc-hardcoded-claim-mapper | claim.name=aud;claim.value=other;access.token.claim=true | false",
                "oidc-hardcoded-claim-mapper | claim.name=aud;access.token.claim=true | false",
                "oidc-hardcoded-claim-mapper | claim.name=plan;claim.value=portal-api;access.token.claim=true | false",
                "oidc-usermodel-attribute-mapper | claim.name=aud;user.attribute=x;access.token.claim=true | true",
                "oidc-usersessionmodel-note-mapper | claim.name=aud;access.token.claim=true | true",
                "oidc-usermodel-attribute-mapper | claim.name=x.aud;user.attribute=x;access.token.claim=true | false",
                "oidc-audience-resolve-mapper | access.token.claim=true | false",
            })
    void whatBringsTheAudience(String mapper, String config, boolean bringsIt) {
        assertThat(AudienceMappers.bringIt(mapper, options(config))).isEqualTo(bringsIt);
    }

    private static Map<String, String> options(String text) {
        return Arrays.stream(text.split(";"))
                .map(option -> option.split("=", 2))
                .collect(Collectors.toMap(option -> option[0], option -> option[1]));
    }
}
