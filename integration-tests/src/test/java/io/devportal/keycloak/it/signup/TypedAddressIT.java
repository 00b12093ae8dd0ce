// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.signup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Addresses and names as people type them, on every form of ours: L28, G-03, K-07. */
@Tag("signup")
@PortalTest
final class TypedAddressIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    TypedAddressIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // K-07
    void noSpellingOfATakenAddressMakesASecondAccount() {
        people.signUp(" \u00A0" + address.toUpperCase(Locale.ROOT) + "\t\u3000 ");
        assertThat(people.exists(address)).isTrue();

        for (String spelling : List.of(
                address + " ",
                address + "\u200B",
                "\uFEFF" + address,
                address.replace("@", "\u202E@"),
                address.replace("@globex", "@ｇlobex"),
                address.replace("@", "＠"),
                address.replace(".example", "。example"),
                address + ".")) {
            assertThat(people.signUp(spelling).text()).as(spelling).contains("Thanks, your request is in");
        }

        assertThat(accounts(address)).hasSize(1);
    }

    private List<UserRepresentation> accounts(String of) {
        return realm.admin().users().search(of.substring(0, of.indexOf('@')), 0, 100);
    }

    @Test // K-07
    void anInternationalDomainIsOneAddressInBothSpellings() {
        String readable = address.replace("globex", "bücher");
        String ascii = address.replace("globex", "xn--bcher-kva");
        UserRepresentation elsewhere = new UserRepresentation();
        elsewhere.setUsername(ascii);
        elsewhere.setEmail(ascii);
        elsewhere.setEnabled(true);
        realm.admin().users().create(elsewhere).close();

        people.signUp(readable);
        people.signUp(ascii);

        assertThat(accounts(address)).hasSize(1);
    }

    @ParameterizedTest // L28, G-03, K-07
    @ValueSource(
            strings = {
                "ada@globex`.example",
                "ada@glo'bex.example",
                "\"ada\"@globex.example",
                "ada(x)@globex.example",
                "ada@127.0.0.1",
                "ada@[127.0.0.1]",
                "ada@globex..example",
                "ada@globex.example,eve@globex.example",
                "ada@globex.exa\u0000mple",
                "ada@straße.example",
            })
    void whatNoMailCanBeSentToIsRefusedWithASentence(String typed) {
        HttpPage answer = people.signUp(address, Map.of("email", typed));

        assertThat(answer.document().select("#input-error-email").text())
                .startsWith("No mail can be sent to this address.");
        assertThat(answer.document().select("#firstName").val()).isEqualTo("Ada");
    }

    @Test // K-07
    void otherLettersBeforeTheAtAreRefusedWhereTheMailServerTakesNone() {
        HttpPage answer = people.signUp(address, Map.of("email", "jürgen-" + address));

        assertThat(answer.document().select("#input-error-email").text()).contains("the letters a to z before the @");
    }

    @Test // L28
    void everyLetterThatAnAddressMayHaveGoesTheWholeWay() {
        String odd = "o'brien+dev!#$%&*/=?^_`{|}~-" + address;

        String link = people.activationLink(odd);

        assertThat(people.activate(link).text()).contains("Your account is active");
        assertThat(people.user(odd).toRepresentation().isEmailVerified()).isTrue();
    }

    @Test // K-07, D-01
    void twoAddressesAtOnceAreRefused() {
        HttpBrowser browser = realm.browser();
        var form = browser.get(realm.signUpUrl()).form("#kc-register-form").fill(People.details(address));

        HttpPage answer = browser.submit(form.with("user.attributes.email", " " + address));

        assertThat(answer.document().select("#input-error-email").text()).isNotBlank();
        assertThat(people.exists(address)).isFalse();
    }

    @Test // K-07
    void aControlCharacterInANameIsRefusedAndReachesNoEvent() {
        HttpPage answer = people.signUp(address, Map.of("firstName", "A\u001B[31mda", "lastName", "Love\u0007lace"));

        assertThat(answer.document().select("#input-error-firstName").text()).contains("cannot be shown");
        assertThat(answer.document().select("#input-error-lastName").text()).contains("cannot be shown");
        EventRepresentation refused =
                realm.admin().getEvents(List.of("REGISTER_ERROR"), null, null, null, null, null, 0, 100).stream()
                        .filter(event -> address.equals(event.getDetails().get("email")))
                        .findFirst()
                        .orElseThrow();
        assertThat(refused.getDetails().values())
                .allSatisfy(value -> assertThat(value.chars()).noneMatch(Character::isISOControl));
        assertThat(people.exists(address)).isFalse();
    }

    @Test // K-07
    void blanksAndInvisibleCharactersAroundNamesAreDroppedOnBothForms() {
        people.signUp(
                address, Map.of("firstName", "\u00A0 Anne\u200B-Marie ", "lastName", "\tvon  der\u3000Leyen\u202E"));
        UserRepresentation signedUp = people.user(address).toRepresentation();
        people.approve(address).expect(200);
        HttpBrowser browser = realm.browser();
        browser.submit(browser.get(mailbox.awaitMail(address, "approved").link())
                .form("#portal-account-setup")
                .fill(People.setup(People.PASSWORD))
                .with("firstName", " María\u00A0José\u2060 "));

        assertThat(signedUp.getFirstName() + "|" + signedUp.getLastName()).isEqualTo("Anne-Marie|von der Leyen");
        assertThat(people.user(address).toRepresentation().getFirstName()).isEqualTo("María José");
    }

    @Test // G-03, B4, K-07
    void aMailToWhatIsNoAddressFailsWithASentenceAndIsNoProblemOfTheRealm() {
        String odd = "admin-" + address.replace("@globex", "@glo`bex");
        UserRepresentation admin = new UserRepresentation();
        admin.setUsername(odd);
        admin.setEmail(odd);
        admin.setEnabled(true);
        realm.admin().users().create(admin).close();
        new GlobalRole("portal-admin").grant(realm, people.userId(odd));

        people.signUp(address);

        JsonNode failed = Await.value("the mail is given up", Await.DEADLINE, () -> failedMailTo(odd));
        assertThat(failed.path("lastError").asText()).contains("recipient_refused", "Correct it in the Admin Console");
        assertThat(new Health(realm).level("outbox")).isEqualTo("WARNING");
        assertThat(new Health(realm).message("outbox")).contains("the address is wrong, or takes no mail");
    }

    private Optional<JsonNode> failedMailTo(String recipient) {
        for (JsonNode mail : realm.as(People.ADMIN)
                .get("mails?state=FAILED&max=100")
                .expect(200)
                .json()
                .path("mails")) {
            if (mail.path("recipient").asText().equals(recipient)) {
                return Optional.of(mail);
            }
        }
        return Optional.empty();
    }
}
