// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFinding.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From facts to findings: an exclamation mark in front of what is in the way. */
class SignInDiagnosisTest {

    @ParameterizedTest(name = "{0}: {1} -> {2}") // T6, L43, L46, R-28
    @CsvSource({
        "L46, working,                                         nothing_in_the_way",
        "T6,  pending-approval disabled,                       !waiting_for_approval",
        "T6,  pending-approval enabled,                        !waiting_for_approval",
        "T6,  pending-approval enabled gate-off,               nothing_in_the_way waiting_for_approval gate_off",
        "T6,  rejected,                                        !rejected",
        "L46, disabled,                                        !disabled",
        "L46, disabled in-store,                               !disabled_in_user_store password_in_user_store",
        "L46, pending-activation disabled sent,                !waiting_for_activation !disabled link_sent",
        "R-28, disabled locked-for-good,                       !locked_permanently",
        "R-28, pending-approval disabled locked-for-good,      !waiting_for_approval !locked_permanently",
        "R-28, locked-for-now,                                 !locked_temporarily",
        "L46, no-row held disabled,                            !lost_request",
        "L46, no-row held enabled,                             nothing_in_the_way",
        "G2,  pending-activation,                              !waiting_for_activation !link_never_sent",
        "G2,  pending-activation waiting,                      !waiting_for_activation link_on_its_way",
        "G2,  pending-activation waiting no-mail-server,       !waiting_for_activation !no_mail_server !link_on_its_way",
        "G2,  pending-activation no-address,                   !waiting_for_activation !no_address !link_never_sent",
        "G2,  pending-activation refused,                      !waiting_for_activation !link_refused_for_address",
        "G2,  pending-activation failed,                       !waiting_for_activation !link_not_sent",
        "G2,  pending-activation cancelled,                    !waiting_for_activation !link_never_sent",
        "G2,  pending-activation sent,                         !waiting_for_activation link_sent",
        "G2,  pending-activation sent sent,                    !waiting_for_activation link_sent older_links",
        "G2,  pending-activation expired sent,                 !waiting_for_activation !link_expired",
        "G2,  pending-activation outdated,                     !waiting_for_activation !link_replaced",
        "C-16, pending-activation sent-elsewhere,              !waiting_for_activation !link_replaced",
        "G2,  pending-activation sent gate-off,      nothing_in_the_way waiting_for_activation link_sent gate_off",
        "L46, no-password,                                     !no_way_in",
        "L46, no-password passkey,                             nothing_in_the_way password_missing",
        "L45, no-password linked,                              nothing_in_the_way password_missing",
        "L45, no-password linked-off,                          !no_way_in provider_disabled",
        "L45, linked-off,                                      nothing_in_the_way provider_disabled",
        "L45, no-password linked-only,                         !no_way_in provider_links_only",
        "L45, no-password linked-gone,                         !no_way_in provider_gone",
        "L45, linked-unknown,                                  nothing_in_the_way provider_not_on_server",
        "L45, no-password linked-unknown,                      !no_way_in provider_not_on_server",
        "L43, publisher of-portal-type,                        nothing_in_the_way new_publisher_refused",
        "L43, of-portal-type,                                  nothing_in_the_way",
        "L46, must-change,                                     nothing_in_the_way password_to_be_changed",
        "L46, expired-password,                                nothing_in_the_way password_expired",
        "L46, must-do,                                         nothing_in_the_way required_actions",
        "L46, must-prove,                                      nothing_in_the_way address_unproven",
        "L46, must-prove no-mail-server,                       !address_cannot_be_proven",
        "L46, no-password in-store,                            nothing_in_the_way password_in_user_store",
        "L46, no-password in-store-off disabled,               !user_store_off password_in_user_store",
        "L46, in-unknown-store,                                nothing_in_the_way user_store_not_on_server",
        "L46, no-password in-unknown-store,                    !no_way_in user_store_not_on_server",
        "L46, store-gone,                                      !user_store_gone",
        "L46, unknown-there,                                   !not_in_user_store",
        "L46, shut-out,                                        !organization_disabled",
        "L46, in-disabled,                                     nothing_in_the_way member_of_disabled",
        "L44, no-role,                                         nothing_in_the_way no_role",
        "L44, no-role publisher,                               nothing_in_the_way",
        "L46, no-organizations no-role,                        nothing_in_the_way organizations_off",
        "L46, no-organizations shut-out,                       !organizations_off",
        "L46, other-name,                                      nothing_in_the_way sign_in_name",
        "L46, tried,                                           nothing_in_the_way last_try_failed",
        "L46, revoked,                                         !revoked_until",
        "L46, jar-gone,                                        !not_on_this_server",
        "L46, no-password-step,                                !no_password_step",
        "L46, no-password-step linked,                         nothing_in_the_way no_password_step",
        "L46, no-password-step no-password passkey,            nothing_in_the_way password_missing",
        "L46, client-closed,                                   nothing_in_the_way client_closed",
    })
    void whatIsFound(String id, String facts, String findings) {
        assertThat(found(Facts.of(facts))).containsExactlyInAnyOrderElementsOf(Arrays.asList(findings.split(" ")));
    }

    @ParameterizedTest // E-30, L43
    @CsvSource({
        "gate-off,                  nothing_in_the_way",
        "no-organizations,          nothing_in_the_way",
        "publisher of-portal-type,  nothing_in_the_way",
        "client-closed,             nothing_in_the_way",
        "jar-gone,                  !realm_in_the_way",
        "no-password-step,          !realm_in_the_way",
    })
    void anOrgAdminHearsNothingOfTheRealm(String facts, String findings) {
        assertThat(found(Facts.of("org-admin " + facts))).containsExactly(findings.split(" "));
    }

    @Test // E-30
    void whoCannotGoTheWayOutIsSentToSomebodyWhoCan() {
        SignInFacts facts = Facts.of("org-admin pending-approval disabled");
        SignInFinding finding = SignInDiagnosis.of(facts).get(0);

        assertThat(finding.wayOut(facts.reader())).isEqualTo("Ask a portal admin.");
        assertThat(finding.wayOut(Facts.of("").reader())).isEqualTo("Approve or reject the request.");
    }

    @Test
    void whatIsInTheWayStandsFirstAndAMomentIsReadable() {
        List<SignInFinding> findings = SignInDiagnosis.of(Facts.of("tried other-name locked-for-now"));

        assertThat(findings.get(0).code()).isEqualTo(AccountFinding.LOCKED_TEMPORARILY);
        assertThat(findings.get(0).sentence()).contains("2027, ").contains("UTC");
        assertThat(findings.get(0).details()).containsEntry("until", Long.toString(Facts.NOW + 60_000));
        assertThat(findings)
                .last()
                .extracting(SignInFinding::sentence)
                .asString()
                .contains("invalid user credentials");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyFindingIsASentenceWithAWayOut(FindingCode code) {
        assertThat(code.wording().sentence()).matches("[A-Z].*\\.");
        assertThat(code.wording().wayOut()).matches("[A-Z].*\\.");
    }

    @ParameterizedTest // C-05, J-07
    @EnumSource(AccountStatus.class)
    void aDiagnosisHoldsNoAddressAndNoPlaceholder(AccountStatus status) {
        String state = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        SignInFacts facts = Facts.of(state + " sent failed other-name tried must-do linked-off in-disabled"
                + " revoked jar-gone no-password-step client-closed");

        assertThat(SignInDiagnosis.of(facts))
                .allSatisfy(finding -> assertThat(finding.sentence() + finding.wayOut(facts.reader()))
                        .doesNotContain("@", "{", "null"));
    }

    private static List<FindingCode> codes() {
        return SignInDiagnosis.CODES;
    }

    private static List<String> found(SignInFacts facts) {
        return SignInDiagnosis.of(facts).stream()
                .map(finding -> (finding.severity() == Severity.BLOCKS ? "!" : "")
                        + finding.code().code())
                .toList();
    }
}
