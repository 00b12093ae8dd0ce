// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import static io.devportal.keycloak.usermanagement.diagnosis.SignInFinding.blocks;
import static io.devportal.keycloak.usermanagement.diagnosis.SignInFinding.hint;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.notification.MailRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Findings about the activation mail of somebody who has not set up their account yet. */
final class LinkDiagnosis {

    private LinkDiagnosis() {}

    static Stream<SignInFinding> of(SignInFacts facts) {
        return facts
                .account()
                .filter(account -> account.status() == AccountStatus.PENDING_ACTIVATION)
                .map(account -> of(facts, account))
                .orElse(List.of())
                .stream()
                // without the gate the person gets in, and needs no link
                .map(finding -> facts.realm().isGateOn() ? finding : finding.asHint());
    }

    private static List<SignInFinding> of(SignInFacts facts, Account account) {
        List<SignInFinding> findings = new ArrayList<>();
        if (!facts.person().hasAddress()) {
            findings.add(blocks(LinkFinding.NO_ADDRESS));
        }
        if (!facts.realm().hasMailServer()) {
            findings.add(blocks(LinkFinding.NO_MAIL_SERVER));
        }
        if (facts.linkMails().isEmpty()) {
            findings.add(blocks(LinkFinding.LINK_NEVER_SENT));
            return findings;
        }
        findings.add(newest(facts, account, facts.linkMails().get(0)));
        if (facts.linkMails().size() > 1) {
            findings.add(hint(LinkFinding.OLDER_LINKS));
        }
        return findings;
    }

    private static SignInFinding newest(SignInFacts facts, Account account, MailRecord mail) {
        if (mail.isToEarlierAddress()
                || mail.linkGeneration() == null
                || mail.linkGeneration() != account.link().generation()) {
            return blocks(LinkFinding.LINK_REPLACED);
        }
        return switch (mail.status()) {
            case WAITING, SENDING ->
                facts.realm().hasMailServer()
                        ? hint(LinkFinding.LINK_ON_ITS_WAY).with("due", mail.dueAt())
                        : blocks(LinkFinding.LINK_ON_ITS_WAY).with("due", mail.dueAt());
            case FAILED ->
                blocks(mail.isRefusedForAddress() ? LinkFinding.LINK_REFUSED_FOR_ADDRESS : LinkFinding.LINK_NOT_SENT);
            case CANCELLED -> blocks(LinkFinding.LINK_NEVER_SENT);
            case SENT -> sent(facts, account.link().expiresAt(), mail);
        };
    }

    /** @param expiresAt milliseconds since the epoch, or null for a link without an end */
    private static SignInFinding sent(SignInFacts facts, Long expiresAt, MailRecord mail) {
        if (expiresAt != null && expiresAt <= facts.now()) {
            return blocks(LinkFinding.LINK_EXPIRED).with("at", expiresAt);
        }
        SignInFinding sent =
                hint(LinkFinding.LINK_SENT).with("at", mail.sentAt() == null ? mail.createdAt() : mail.sentAt());
        return expiresAt == null ? sent : sent.with("until", expiresAt);
    }
}
