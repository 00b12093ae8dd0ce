// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Where people choose a login name, or did so earlier, it tells no stranger whether an address has an account: K-05, F-02, D-01. */
@Tag("signup")
@PortalTest
final class TakenAddressAndLoginNameIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    TakenAddressAndLoginNameIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    /** Keycloak compares login names with addresses, but for the last of these settings; either way the answer is the same. */
    @Test // K-05
    void aChosenLoginNameTellsNothingAboutAddresses() {
        try (PortalRealm chosen = realm.neighbour()) {
            People here = new People(chosen, mailbox);
            loginNames(chosen, true, false);
            String taken = People.newAddress();
            here.signUp(taken, Map.of("username", "name-" + taken.substring(4, 12)));
            assertAddressesStayHidden(here, taken);
            loginNames(chosen, false, false);
            assertAddressesStayHidden(here, taken);
            loginNames(chosen, false, true);
            assertAddressesStayHidden(here, taken);
        }
    }

    private static void assertAddressesStayHidden(People people, String taken) {
        String fresh = People.newAddress();
        HttpPage ofNobody = people.signUp(fresh, Map.of("username", People.newAddress()));

        for (String name : List.of(taken, taken.toUpperCase(Locale.ROOT), " " + taken)) {
            HttpPage ofSomebody = people.signUp(fresh, Map.of("username", name));

            assertThat(ofSomebody.status()).isEqualTo(ofNobody.status());
            assertThat(ofSomebody.text()).as(name).isEqualTo(ofNobody.text()).contains("looks like an e-mail");
        }
        assertThat(people.exists(fresh)).isFalse();

        // one's own address is a good login name, and also then nobody learns that it is taken
        Map<String, String> own = Map.of("username", fresh);
        assertThat(people.signUp(fresh, own).text()).contains("Thanks, your request is in");
        assertThat(people.signUp(fresh, own).text()).contains("Thanks, your request is in");
    }

    /** Keycloak keeps one of two spellings of a field; which one, nobody can tell. */
    @Test // K-05, D-01
    void noSpellingOfTheLoginNameTellsAnythingAboutAddresses() {
        try (PortalRealm chosen = realm.neighbour()) {
            People here = new People(chosen, mailbox);
            loginNames(chosen, true, false);
            String taken = People.newAddress();
            here.signUp(taken, Map.of("username", "name-" + taken.substring(4, 12)));
            String fresh = People.newAddress();

            for (String own : List.of("", "name-" + fresh.substring(4, 12), fresh)) {
                HttpPage ofNobody = here.signUp(fresh, twoNames(own, People.newAddress()));
                HttpPage ofSomebody = here.signUp(fresh, twoNames(own, taken));
                HttpPage withTaken = here.signUp(taken, twoNames(taken, "free-" + fresh.substring(4, 12)));

                assertThat(ofNobody.document().select("#input-error-username").text())
                        .isNotBlank();
                assertThat(ofSomebody.text()).as(own).isEqualTo(ofNobody.text());
                assertThat(withTaken.text()).as(own).isEqualTo(ofNobody.text());
            }
            assertThat(here.exists(fresh)).isFalse();
        }
    }

    private static Map<String, String> twoNames(String name, String other) {
        return Map.of("username", name, "user.attributes.username", other);
    }

    /** Keycloak's own checks fail on it. */
    @Test // F-02, B8
    void anAddressThatTwoAccountsHaveFromEarlierIsTakenLikeAnyOther() {
        try (PortalRealm once = realm.neighbour()) {
            People here = new People(once, mailbox);
            loginNames(once, false, true);
            String twice = People.newAddress();
            createUser(once, "one-" + twice.substring(4, 12), twice);
            createUser(once, "two-" + twice.substring(4, 12), twice);
            RealmRepresentation off = new RealmRepresentation();
            off.setDuplicateEmailsAllowed(false);
            off.setLoginWithEmailAllowed(true);
            off.setRegistrationEmailAsUsername(true);
            once.admin().update(off);
            String answer = here.signUp(address).text();

            assertThat(here.signUp(twice).text()).isEqualTo(answer).contains("Thanks, your request is in");
            assertThat(once.admin().users().searchByEmail(twice, true)).hasSize(2);
            mailbox.awaitMail(twice, "already have an account");
            HttpPage mistake = here.signUp(twice, Map.of("lastName", ""));
            assertThat(mistake.document().select("#input-error-lastName").text())
                    .isNotBlank();
            assertThat(mistake.document().select("#input-error-email").text()).isEmpty();
            assertThat(newLink(once, twice).body())
                    .isEqualTo(newLink(once, People.newAddress()).body());
        }
    }

    private static void createUser(PortalRealm in, String name, String address) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(name);
        user.setEmail(address);
        user.setFirstName("Ada");
        user.setLastName("Lovelace");
        user.setEnabled(true);
        in.admin().users().create(user).close();
    }

    private static HttpPage newLink(PortalRealm of, String address) {
        HttpBrowser browser = new HttpBrowser();
        return browser.submit(browser.get(of.url("portal/activation-link"))
                .form("#portal-new-link")
                .with("email", address));
    }

    private static void loginNames(PortalRealm of, boolean loginWithEmail, boolean duplicates) {
        RealmRepresentation names = new RealmRepresentation();
        names.setRegistrationEmailAsUsername(false);
        names.setLoginWithEmailAllowed(loginWithEmail);
        names.setDuplicateEmailsAllowed(duplicates);
        of.admin().update(names);
    }
}
