// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** Reasons that are written once, in every language, and told to each person in theirs. */
@Tag("approval")
@PortalTest
final class RejectionReasonsIT {
    private static final String ENGLISH = "We only take partners. \u2728";
    private static final String GERMAN = "Wir nehmen nur Partner.";
    private static final String REASONS = "{\"reasons\":[{\"id\":\"partners\",\"texts\":{\"en\":\"" + ENGLISH
            + "\",\"de\":\"" + GERMAN + "\"}},{\"id\":\"unclear\",\"texts\":{\"en\":\"Please say more.\"}}]}";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Api admin;

    RejectionReasonsIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.admin = realm.as(People.ADMIN);
    }

    @BeforeEach
    void twoReasons() {
        people.settings("manual", "account-setup");
        admin.put("rejection-reasons", REASONS).expect(200);
    }

    private String waiting(String address, String language) {
        String url = realm.signUpUrl() + "&ui_locales=" + language;
        people.signUp(realm.browser(), url, address);
        return people.id(address);
    }

    private ApiResponse reject(String id, String json) {
        return admin.post("registration-requests/" + id + "/reject", json);
    }

    @Test // T18, B15
    void eachPersonIsToldInTheirLanguageAndTheTextIsKept() {
        String ada = People.newAddress();
        String bert = People.newAddress();
        String german = waiting(ada, "de");
        String english = waiting(bert, "en");

        admin.post(
                        "registration-requests/bulk",
                        "{\"decision\":\"reject\",\"reasonId\":\"partners\",\"items\":[{\"id\":\"" + german
                                + "\"},{\"id\":\"" + english + "\"}]}")
                .expect(200);

        Await.value("the reason in a mail", Await.DEADLINE, () -> mailbox.mailsTo(ada).stream()
                .filter(mail -> mail.text().contains(GERMAN))
                .findFirst());
        assertThat(told(ada)).isEqualTo(GERMAN);
        assertThat(told(bert)).isEqualTo(ENGLISH);
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(
                        event -> ("portal/registration-requests/" + german + "/reject").equals(event.getResourcePath()))
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails()).containsEntry("reason", GERMAN));
    }

    private String told(String address) {
        return people.request(address).at("/decision/reason").asText();
    }

    @Test // T18
    void whereALanguageHasNoTextThatOfTheRealmIsTold() {
        String ada = People.newAddress();

        JsonNode rejected = reject(waiting(ada, "de"), "{\"reasonId\":\"unclear\"}")
                .expect(200)
                .json();

        assertThat(rejected.at("/decision/reason").asText()).isEqualTo("Please say more.");
    }

    @Test // E-16, E-17
    void anUnknownReasonOrTwoAtOnceAreRefusedAndTheRequestStillWaits() {
        String ada = People.newAddress();
        String id = waiting(ada, "en");

        assertThat(reject(id, "{\"reasonId\":\"nothing\"}").expect(400).body())
                .contains("invalid_value", "reasonId", "partners");
        reject(id, "{\"reasonId\":7}").expect(400);
        reject(id, "{\"reasonId\":\"partners\",\"reason\":\"No\"}").expect(400);
        String items = "\"items\":[{\"id\":\"" + id + "\"}]}";
        admin.post("registration-requests/bulk", "{\"decision\":\"reject\",\"reasonId\":\"nothing\"," + items)
                .expect(400);
        admin.post("registration-requests/bulk", "{\"decision\":\"approve\",\"reasonId\":\"partners\"," + items)
                .expect(400);

        assertThat(people.state(ada)).isEqualTo("PENDING_APPROVAL");
    }

    /** The realm has no such attribute before: each of them would make it. */
    @Test
    void storedByManyAtOnceTheyStayOneList() {
        RealmRepresentation before = realm.admin().toRepresentation();
        before.getAttributes().keySet().removeIf(name -> name.contains("rejection-reasons"));
        realm.admin().update(before);

        List<Supplier<ApiResponse>> people =
                Collections.nCopies(8, () -> realm.as(People.ADMIN).put("rejection-reasons", REASONS));
        Race.of(people).forEach(answer -> answer.expect(200));

        assertThat(admin.get("rejection-reasons").expect(200).json().path("reasons"))
                .hasSize(2);
    }

    @Test // E-16
    void halfACharacterInANameIsRefusedAndNotRepeated() {
        assertThat(admin.put("rejection-reasons", "{\"\\ud800\":1}").expect(400).body())
                .contains("invalid_value");
    }

    @Test // E-16, E-17
    void whatIsNoListOfReasonsChangesNothing() {
        List<String> bad = List.of(
                "{}",
                "{\"reasons\":null}",
                "{\"reasons\":[null]}",
                "{\"reasons\":[{\"id\":\"a\",\"texts\":{\"de\":\"Nein\"}}]}",
                "{\"reasons\":[{\"id\":\"a\",\"texts\":{\"en\":\"No\",\"tlh\":\"ghobe\"}}]}",
                "{\"reasons\":[{\"id\":\"a\",\"texts\":{\"en\":\"No\"}},{\"id\":\"a\",\"texts\":{\"en\":\"No\"}}]}",
                "{\"reasons\":[{\"id\":\"a\",\"texts\":{\"en\":\"a\\u0000b\"}}]}",
                "{\"reasons\":[{\"id\":\"a\",\"texts\":{\"en\":7}}]}",
                "{\"reasons\":[{\"id\":\"a\",\"text\":\"No\"}]}");

        assertThat(bad).allSatisfy(json -> admin.put("rejection-reasons", json).expect(400));
        assertThat(admin.get("rejection-reasons").expect(200).json().path("reasons"))
                .hasSize(2);
    }

    @Test // K-04, B15
    void whoeverHasNotSeenTheLastChangeChangesNothing() {
        String seen = admin.get("rejection-reasons").expect(200).header("ETag");
        admin.ifMatch(seen)
                .put("rejection-reasons", REASONS.replace("say more", "tell us more"))
                .expect(200);

        assertThat(admin.ifMatch(seen)
                        .put("rejection-reasons", "{\"reasons\":[]}")
                        .expect(412)
                        .body())
                .contains("changed_meanwhile", "reasons.unclear")
                .doesNotContain("reasons.partners");
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> "portal/rejection-reasons".equals(event.getResourcePath()))
                .extracting(AdminEventRepresentation::getRepresentation)
                .anySatisfy(shown -> assertThat(shown).contains("tell us more"));
    }

    @Test
    void anExportOfTheRealmCarriesThem() {
        RealmRepresentation exported = realm.admin().partialExport(false, false);

        assertThat(exported.getAttributes().get("portal.rejection-reasons")).contains("partners", GERMAN);
    }
}
