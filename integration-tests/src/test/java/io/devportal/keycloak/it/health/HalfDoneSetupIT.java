// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.SetupAction;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * An admin stops half-way on docs/how-to/install.md, or takes its steps in another order: health is green exactly where a real
 * sign-up becomes what the settings say. K-09.
 */
@Tag("health")
@PortalTest
final class HalfDoneSetupIT {
    private final PortalRealm realm;
    private final People people;
    private final Health health;
    private final SetupAction action;

    HalfDoneSetupIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.health = new Health(realm);
        this.action = new SetupAction(realm);
    }

    @BeforeEach
    void aDomainIsBlocked() {
        block("\"" + PromisedSignUp.BLOCKED + "\"");
    }

    @AfterEach
    void done() {
        block("");
        SignUpFlow.bind(SignUpFlow.OURS, realm);
        allowRegistration(true);
        action.register();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "manual    | account-setup | nothing | OK |",
                "manual    | sign-up       | nothing | OK |",
                "automatic | account-setup | nothing | OK |",
                "automatic | sign-up       | nothing | OK |",
                // step 5: each step of the result disabled or left out
                "manual    | account-setup | disable registration-page-form | PROBLEM | no enabled form",
                "manual    | account-setup | disable portal-registration-user-creation | PROBLEM | every sign-up fails",
                "manual    | account-setup | delete portal-registration-user-creation | PROBLEM | every sign-up fails",
                "manual    | account-setup | disable portal-registration-password | OK |",
                "manual    | sign-up       | disable portal-registration-password | PROBLEM | no enabled step that asks",
                "automatic | sign-up       | delete portal-registration-password | PROBLEM | no enabled step that asks",
                "manual    | account-setup | disable portal-registration-approval | PROBLEM | are held back all the same",
                "automatic | account-setup | delete portal-registration-approval | PROBLEM | are held back all the same",
                "manual    | account-setup | disable portal-registration-result | PROBLEM | goes on as a sign-in",
                "manual    | sign-up       | delete portal-registration-result | PROBLEM | goes on as a sign-in",
                "manual    | account-setup | alternative registration-page-form | PROBLEM | no enabled form",
                "manual    | account-setup | alternative portal-registration-result | PROBLEM | goes on as a sign-in",
                // each order
                "manual    | account-setup | first portal-registration-approval | PROBLEM | before the user creation",
                "manual    | account-setup | first portal-registration-password | OK |",
                "manual    | sign-up       | first portal-registration-password | PROBLEM | every sign-up fails",
                "manual    | account-setup | first portal-registration-result | PROBLEM | before the form",
                "manual    | sign-up       | delete portal-registration-password, add portal-registration-password | OK |",
                "automatic | sign-up       | delete portal-registration-password, add portal-registration-password"
                        + " | PROBLEM | before the one that asks for a password",
                // Keycloak's steps kept beside ours, or instead of them
                "manual    | account-setup | add registration-user-creation | PROBLEM | two steps that create the user",
                "manual    | account-setup | disable portal-registration-user-creation, add registration-user-creation,"
                        + " first registration-user-creation | PROBLEM | tells strangers",
                "manual    | sign-up       | disable portal-registration-user-creation, add registration-user-creation,"
                        + " first registration-user-creation | OK |",
                "manual    | account-setup | add registration-password-action | PROBLEM | asks for a password",
                // a step that needs settings, without them
                "manual    | account-setup | add registration-recaptcha-action | PROBLEM | \"reCAPTCHA Secret\"",
                "manual    | account-setup | add registration-recaptcha-enterprise | PROBLEM | \"Google API Key\"",
                "manual    | account-setup | leave registration-recaptcha-action | OK |",
                // step 6
                "manual    | sign-up       | action off | PROBLEM | is not enabled",
                "manual    | sign-up       | action gone | PROBLEM | is not registered",
                "manual    | sign-up       | action default | PROBLEM | is a default action",
                "manual    | sign-up       | action off, disable portal-registration-approval | PROBLEM | gets in at once",
                "manual    | account-setup | action gone, delete portal-registration-approval | PROBLEM | gets in at once",
                // step 7
                "manual    | account-setup | registration off | WARNING | User registration",
            }) // K-09
    void healthAgreesWithASignUp(String approval, String password, String changes, String level, String says) {
        agree(SignUpFlow.OURS, approval, password, changes, level, says);
    }

    /** Step 5 of the page, and each place where somebody can stop. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sign-up       | nothing | PROBLEM | are held back all the same",
                "account-setup | action gone | PROBLEM | gets in at once",
                "account-setup | delete registration-user-creation | PROBLEM | every sign-up fails",
                "account-setup | delete registration-user-creation, leave portal-registration-user-creation"
                        + " | PROBLEM | every sign-up fails",
                "account-setup | delete registration-user-creation, add portal-registration-user-creation,"
                        + " first portal-registration-user-creation | PROBLEM | are held back all the same",
                "sign-up       | add portal-registration-approval, end portal-registration-result | OK |",
                "account-setup | add portal-registration-approval, end portal-registration-result"
                        + " | PROBLEM | asks for a password",
                "account-setup | disable registration-password-action, add portal-registration-approval,"
                        + " end portal-registration-result | PROBLEM | tells strangers",
                "account-setup | delete registration-user-creation, add portal-registration-user-creation,"
                        + " first portal-registration-user-creation, add portal-registration-password,"
                        + " disable registration-password-action, add portal-registration-approval"
                        + " | PROBLEM | goes on as a sign-in",
                "account-setup | delete registration-user-creation, add portal-registration-user-creation,"
                        + " first portal-registration-user-creation, add portal-registration-password,"
                        + " disable registration-password-action, leave portal-registration-approval,"
                        + " end portal-registration-result | PROBLEM | are held back all the same",
                "account-setup | delete registration-user-creation, add portal-registration-user-creation,"
                        + " first portal-registration-user-creation, add portal-registration-password,"
                        + " disable registration-password-action, add portal-registration-approval,"
                        + " end portal-registration-result | OK |",
            }) // K-09
    void soItDoesOnTheWayFromKeycloaksFlow(String password, String changes, String level, String says) {
        agree(SignUpFlow.KEYCLOAKS, "manual", password, changes, level, says);
    }

    private void agree(String original, String approval, String password, String changes, String level, String says) {
        people.settings(approval, password);
        SignUpFlow flow = SignUpFlow.copyOf(original, realm);
        Stream.of(changes.split(",")).map(String::strip).forEach(change -> apply(flow, change));
        flow.bind();

        List<String> checks = List.of("registration-flow", "required-action");
        List<String> levels = checks.stream().map(health::level).toList();
        List<String> sentences = checks.stream().map(health::message).toList();

        assertThat(new PromisedSignUp(realm, people, approval, password).isKept())
                .as("sign-up; health says %s", sentences)
                .isEqualTo(level.equals("OK"));
        assertThat(levels).as("%s", sentences).contains(level);
        if (level.equals("OK")) {
            assertThat(levels).containsOnly("OK");
        } else {
            assertThat(sentences).anyMatch(sentence -> sentence.contains(says));
        }
    }

    private void block(String domains) {
        realm.as(People.ADMIN)
                .put("domains", "{\"allowed\":[],\"blocked\":[" + domains + "],\"autoApproved\":[]}")
                .expect(200);
    }

    private void apply(SignUpFlow flow, String change) {
        switch (change) {
            case "nothing" -> {}
            case "registration off" -> allowRegistration(false);
            case "action gone" -> action.remove();
            case "action off" -> action.disable();
            case "action default" -> action.makeDefault();
            default -> flow.apply(change);
        }
    }

    private void allowRegistration(boolean allowed) {
        RealmRepresentation update = new RealmRepresentation();
        update.setRegistrationAllowed(allowed);
        realm.admin().update(update);
    }
}
