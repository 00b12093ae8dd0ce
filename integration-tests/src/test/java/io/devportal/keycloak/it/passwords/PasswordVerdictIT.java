// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser that reads the rules comes to the server's verdict: B5. */
@Tag("passwords")
@PortalTest
final class PasswordVerdictIT {
    /** Each of them is a password that two languages could see differently. */
    private static final List<String> PASSWORDS = List.of(
            "Correct-horse-1",
            "correcthorse",
            "SHORT-1",
            "aaab-Horse-12",
            "Pass w0rd!",
            " Horse 1 ",
            "ÄÖÜß-äöü-12",
            "\u0130stanbul-\u0131\u0131\u0131",
            // a Roman numeral is no letter, an ordinal is lower case, and digits are written in other scripts, too
            "\u2167\u2177-\u00aa\u00ba-Horse",
            "\u0661\u0662\u0663\u06f4\u06f5-Horse",
            // two UTF-16 units each
            "\ud83d\ude00\ud83d\ude01\ud83d\ude02\ud83d\ude03Aa1",
            "\ud83d\ude00\ud83d\ude00\ud83d\ude00-Horse-1",
            "\ud835\udc00\ud835\udc1a\ud835\udfcf-Horse-1",
            "e\u0301e\u0301e\u0301-Horse-1",
            // ends of a line for one language, for the other, for both
            "Aa1-\u2028\u0085\u000b\u000c-horse",
            "Aa1-" + "xyz".repeat(9) + "x",
            "Aa1-" + "xyz".repeat(9) + "xy",
            "Aa1-" + "\ud83d\ude00\ud83d\ude01".repeat(14),
            "Aa1-" + "xyz".repeat(332),
            "Aa1-" + "xyz".repeat(333));

    private final PortalRealm realm;
    private final People people;
    private final PasswordAdmin admin;
    private final Page page;
    private final PasswordChecklist checklist;

    PasswordVerdictIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.admin = new PasswordAdmin(server, realm.name());
        this.page = page;
        this.checklist = new PasswordChecklist(page);
    }

    @BeforeEach
    void passwordOnTheForm() {
        people.settings("manual", "sign-up");
    }

    @ParameterizedTest // B5
    @ValueSource(
            strings = {
                "portalPasswordRules(length-8-32)",
                "portalPasswordRules(no-three-in-a-row)",
                "portalPasswordRules(special-character)",
                "portalPasswordRules(upper-case-letter)",
                "portalPasswordRules(gravitee-4.0)",
                "portalPasswordRules(gravitee-4.2)",
                "portalPasswordRules([^\\s]+)",
                "portalPasswordRules((?s).*) and length(15)",
                "portalPasswordRules((?s).*) and maxLength(15)",
                "portalPasswordRules((?s).*) and digits(2)",
                "portalPasswordRules((?s).*) and lowerCase(4)",
                "portalPasswordRules((?s).*) and upperCase(2)",
                "portalPasswordRules((?s).*) and specialChars(3)"
            })
    void theListTicksWhatTheServerTakes(String policy) {
        admin.savePolicy("hashAlgorithm(pbkdf2-sha256) and hashIterations(1) and " + policy)
                .expect(204);
        page.navigate(realm.signUpUrl());
        String user = realm.admin().users().search("noah", 0, 1).get(0).getId();

        List<String> taken = PASSWORDS.stream()
                .filter(password -> admin.resetPassword(user, password).status() == 204)
                .toList();

        assertThat(checklist.checkedByTheServer().count()).isZero();
        assertThat(PASSWORDS.stream().filter(this::isTicked)).containsExactlyElementsOf(taken);
        assertThat(taken).hasSizeBetween(1, PASSWORDS.size() - 1);
    }

    private boolean isTicked(String password) {
        page.locator("#password").fill(password);
        return checklist.ticked().count() == checklist.sentences().count();
    }
}
