// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import io.devportal.keycloak.structure.ArchitectureRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest extends ArchitectureRules {
    private static final String STORES =
            "Accounts|AccountRecords|RealmRecords|UserRecords|UnprovenCredentials|Requests|Mails|MailRecords|MailBacklogs|PendingByRealm|LostRequests|ImplicitConsentClients|Domains|IdentityProviderLinks|SignUps|Usernames|Organizations|LooseApiClients|ClosedApis|StrayAccounts|ForeignAddresses|ProviderNames|Limits|Allowance";

    ArchitectureTest() {
        super(Main.JAR, STORES);
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
                "health.Check",
                "health.MailServerText",
                "health.Names",
                "health.OutboxQuestion",
                "health.SaidBefore",
                "health.ServerVersionQuestion",
                "health.TokenExchangeQuestion",
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
