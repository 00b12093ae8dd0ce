// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** A limit is the limit when forty people come at the same moment, and nobody learns who was first: K-05, K-06. */
abstract class BurstContract {
    private static final int PLACES = 3;
    private static final String THANKS = "Thanks, your request is in";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;

    BurstContract(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    /** The same realm, as the people of a burst come to it in turn. */
    abstract List<PortalRealm> doors(PortalRealm of);

    @Test // K-06, J-01
    void theQueueTakesAsManyAsItHasPlaces() {
        try (PortalRealm fresh = realm.neighbour()) {
            set(fresh, "{\"maxPendingRequests\":%d}".formatted(PLACES));

            List<HttpPage> answers = burst(fresh).of(i -> People.newAddress());

            assertPlaces(answers, "Many requests wait for an answer");
            assertThat(waiting(fresh)).isEqualTo(PLACES);
        }
    }

    @Test // K-06, J-01, F-01
    void anHourTakesAsManyAsItMayWhetherTheAddressIsTakenOrNot() {
        try (PortalRealm fresh = realm.neighbour()) {
            set(fresh, "{\"maxSignUpsPerHour\":%d}".formatted(PLACES));

            List<HttpPage> answers = burst(fresh).of(i -> i % 3 == 0 ? People.DEVELOPER : People.newAddress());

            assertPlaces(answers, "Too many people have signed up from your network");
        }
    }

    @Test // K-06, J-01
    void questionsForANameOfAnOrganizationAreCountedAsTheyCome() {
        try (PortalRealm fresh = realm.neighbour()) {
            Organizations organizations = new Organizations(fresh);
            organizations.askedAtSignUp("optional");
            String existing = Organizations.newName();
            organizations.create(Organizations.newAlias(), existing, Map.of());
            set(fresh, "{\"maxSignUpsPerHour\":%d}".formatted(PLACES));

            List<HttpPage> answers = burst(fresh).of(i -> People.newAddress(), Map.of(Organizations.FIELD, existing));

            assertThat(answers)
                    .filteredOn(answer -> answer.text().contains("There is an organization"))
                    .hasSize(PLACES);
            assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(Burst.PEOPLE - PLACES);
        }
    }

    private void assertPlaces(List<HttpPage> answers, String refusal) {
        assertThat(answers)
                .filteredOn(answer -> answer.text().contains(THANKS))
                .as("%s", answers.stream().map(HttpPage::status).toList())
                .hasSize(PLACES);
        assertThat(answers)
                .filteredOn(answer -> !answer.text().contains(THANKS))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(429);
                    assertThat(answer.text()).contains(refusal);
                    assertThat(answer.header("Retry-After")).isNotBlank();
                });
    }

    @Test // K-06, F-01
    void theOwnerOfATakenAddressGetsOneMail() {
        people.settings("manual", "account-setup");
        String active = people.activePerson();

        List<HttpPage> answers = burst(realm).of(i -> active);

        assertThat(answers).extracting(HttpPage::status).containsOnly(200);
        assertThat(answers).extracting(HttpPage::text).allMatch(text -> text.contains(THANKS));
        assertOneMail(active);
    }

    /** Where the address is hidden, nobody sees a difference; where it is not, the second sees what everybody sees later. */
    @ParameterizedTest // K-05, F-02
    @CsvSource({"account-setup,", "account-setup,name", "sign-up,", "sign-up,name"})
    void whoSignsUpWithTheSameNewAddressFindsItTaken(String password, String organization) {
        people.settings("manual", password);
        new Organizations(realm).askedAtSignUp(organization == null ? "off" : "optional");
        Map<String, String> more =
                organization == null ? Map.of() : Map.of(Organizations.FIELD, Organizations.newName());
        String address = People.newAddress();

        List<HttpPage> answers = burst(realm).of(i -> address, more);

        HttpPage later = people.signUp(address, more);
        assertThat(answers).extracting(HttpPage::status).containsOnly(200);
        List<String> others =
                new ArrayList<>(answers.stream().map(HttpPage::text).toList());
        if (password.equals("sign-up")) {
            String first = others.stream()
                    .filter(text -> text.contains(THANKS))
                    .findFirst()
                    .orElseThrow();
            others.remove(first);
        }
        assertThat(others).containsOnly(later.text());
        assertThat(realm.admin().users().searchByEmail(address, true)).hasSize(1);
        if (password.equals("account-setup")) {
            // from another node, perhaps, and so later than the one to the owner
            mailbox.awaitMail(address, "has arrived");
            assertOneMail(address);
        }
    }

    private void assertOneMail(String owner) {
        mailbox.awaitMail(owner, "already have an account");
        mailbox.expectNoMail(owner, Duration.ofSeconds(1));
        assertThat(mailbox.mailsTo(owner))
                .filteredOn(mail -> mail.subject().contains("already have an account"))
                .hasSize(1);
    }

    @Test // K-06, J-05
    void whoIsRefusedFillsNoLogOfEvents() {
        Await.until("no other events", () -> denials().isEmpty());

        List<ApiResponse> answers = Race.of(IntStream.range(0, Burst.PEOPLE)
                .mapToObj(burst(realm)::door)
                .map(door -> door.as(People.DEVELOPER))
                .map(BurstContract::approval)
                .toList());

        assertThat(answers).extracting(ApiResponse::status).containsOnly(403);
        assertThat(denials()).hasSize(20);
    }

    private static Supplier<ApiResponse> approval(Api lena) {
        return () -> lena.post("registration-requests/nobody/approve");
    }

    private List<AdminEventRepresentation> denials() {
        return realm.admin().getAdminEvents().stream()
                .filter(event -> "PORTAL_DENIAL".equals(event.getResourceType()))
                .toList();
    }

    private Burst burst(PortalRealm of) {
        return new Burst(doors(of));
    }

    private static void set(PortalRealm of, String settings) {
        of.as(People.ADMIN).put("settings", settings).expect(200);
    }

    private static int waiting(PortalRealm in) {
        return in.as(People.ADMIN)
                .get("registration-requests?state=PENDING_APPROVAL")
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }
}
