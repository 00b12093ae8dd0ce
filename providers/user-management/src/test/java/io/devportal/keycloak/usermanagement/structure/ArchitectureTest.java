// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import io.devportal.keycloak.structure.ArchitectureRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super(Main.JAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access.AccessRules",
                "access.Caller",
                "access.Denial",
                "access.Refusal",
                "account.Account",
                "activation.LinkState",
                "registration.limits.DomainPattern",
                "health.Finding",
                "health.MailServerText",
                "health.Names",
                "health.OutboxCheck",
                "health.SaidBefore",
                "health.ServerChecks",
                "identityprovider.Placement",
                "metrics.Figures",
                "notification.Mail",
                "notification.MailBacklog",
                "notification.RetryDelay",
                "organization.Organization",
                "organization.OrganizationAlias",
                "organization.OrganizationName",
                "registration.limits.SignUpFacts",
                "registration.limits.SignUpObjection",
                "registration.SignUpPath",
                "rest.Page",
                "text.Alphabets",
                "text.EmailAddress",
                "text.HarmlessText",
                "text.MailDomain",
                "text.MaskedAddress",
                "text.PersonName",
            })
    void pureClassesKnowNothingOfAServer(String name) {
        assertPure(name);
    }
}
