// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.Account.Handling;
import io.devportal.keycloak.usermanagement.account.Account.Link;

/** Lena's account, at any point of its life. */
public final class SampleAccounts {

    private SampleAccounts() {}

    public static Account waitingForLink(AccountStatus status, Link link) {
        return account(status, link, null);
    }

    public static Account decided(AccountStatus status, Decision decision) {
        return account(status, new Link(1, null), decision);
    }

    public static Account handled(Account request, Handling handling) {
        return new Account(
                request.id(),
                request.realmId(),
                request.origin(),
                request.status(),
                request.version(),
                request.link(),
                request.applicant(),
                request.createdAt(),
                request.decision(),
                request.activatedAt(),
                request.organization(),
                handling);
    }

    private static Account account(AccountStatus status, Link link, Decision decision) {
        Applicant lena = new Applicant("lena@globex.example", "Lena", "Sommer", "en", "developer-portal");
        return new Account(
                "id-of-lena",
                "id-of-realm",
                AccountOrigin.REGISTRATION,
                status,
                3,
                link,
                lena,
                0,
                decision,
                null,
                null,
                Handling.NONE);
    }
}
