// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.account.LostRequests;
import io.devportal.keycloak.usermanagement.account.Requests;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Whether each open request has its account, and each waiting account its request: a restore may have brought only
 * one of the two. K-09.
 */
record LostAccountsCheck(KeycloakSession session, RealmModel realm) implements Check {

    @Override
    public String name() {
        return "lost-accounts";
    }

    @Override
    public Finding finding() {
        long withoutAccount = new Requests(session, realm).countWithoutAccount();
        LostRequests lost = new LostRequests(session, realm);
        List<Sentence> findings = new ArrayList<>();
        add(findings, "no-account", withoutAccount, "open requests without an account, which nobody can decide");
        add(findings, "disabled", lost.count(false), "disabled people who wait for an approval without a request");
        add(findings, "enabled", lost.count(true), "enabled people with the account set-up before them and no request");
        return findings.isEmpty()
                ? Finding.ok(name())
                : Finding.listing(
                        name(),
                        Finding.Level.PROBLEM,
                        Sentence.of("apart", "A restore or an import brought accounts and requests apart. There are"),
                        findings,
                        Sentence.of(
                                "restore",
                                "Restore the whole database. People without a request are listed by GET lost-requests, where an"
                                        + " admin reopens it. See docs/how-to/back-up-and-restore.md."));
    }

    private static void add(List<Sentence> findings, String code, long count, String what) {
        if (count > 0) {
            findings.add(Sentence.of(code, count + " " + what, count));
        }
    }
}
