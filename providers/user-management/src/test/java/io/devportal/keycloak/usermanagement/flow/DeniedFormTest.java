// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.utils.FormMessage;

class DeniedFormTest {

    @ParameterizedTest
    @CsvSource({
        "portal_queue_full,          global, portalQueueFull",
        "mail_not_configured,        global, portalMailNotConfigured",
        "portal_domain_not_accepted, email, portalDomainNotAccepted",
    })
    void theCodeNamesTheMessage(String code, String field, String key) {
        Denial denial = new Denial(
                Kind.CONFLICT,
                code,
                "A sentence.",
                field.equals(FormMessage.GLOBAL) ? Map.of() : Map.of(Denial.FIELD, field));

        assertThat(new DeniedForm(denial).message().getMessage()).isEqualTo(key);
        assertThat(new DeniedForm(denial).message().getField()).isEqualTo(field);
    }
}
