// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What portal admins write about a request. */
@Tag("approval")
@PortalTest
final class NotesIT {
    private static final int MOST = 50;

    private final PortalRealm realm;
    private final People people;
    private final Api mara;

    NotesIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.mara = realm.as(People.ADMIN);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
    }

    private RequestNotes ofNewRequest() {
        return new RequestNotes(mara, people.waiting());
    }

    @Test
    void portalAdminsReadWhatOthersWrote() {
        RequestNotes notes = ofNewRequest();
        assertThat(notes.count()).isZero();

        notes.write(" Called them.\\r\\nThey call back \\u202eon Monday ");
        JsonNode second = notes.write("They did not. \\ud83d\\ude00");

        assertThat(notes.read().findValuesAsText("text"))
                .containsExactly("Called them.\nThey call back on Monday", "They did not. \ud83d\ude00");
        assertThat(notes.read().get(1)).isEqualTo(second);
        assertThat(second.at("/author/name").asText()).isEqualTo("Mara Lindqvist");
        assertThat(second.at("/author/id").asText()).isEqualTo(people.userId(People.ADMIN));
        assertThat(second.path("createdTimestamp").asLong()).isPositive();
        assertThat(notes.count()).isEqualTo(2);
    }

    @Test
    void anotherPortalAdminDeletesOne() {
        RequestNotes notes = ofNewRequest();
        JsonNode note = notes.write("Of no use");
        notes.write("Of use");

        PortalAdmin.in(realm).acts().delete(notes.path(note)).expect(204);

        assertThat(notes.read().findValuesAsText("text")).containsExactly("Of use");
        assertThat(notes.count()).isEqualTo(1);
        mara.delete(notes.path(note)).expect(404);
        assertThat(notes.count()).isEqualTo(1);
    }

    @Test
    void aDecidedRequestKeepsItsNotesAndTakesMore() {
        RequestNotes notes = ofNewRequest();
        notes.write("Nobody knows them");
        mara.post("registration-requests/" + notes.request() + "/reject").expect(200);

        notes.write("They called again");

        assertThat(notes.read()).hasSize(2);
        assertThat(notes.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":null}",
                "{\"text\":\" \\n \"}",
                "{\"text\":\"\\u200b\\u202e\"}",
                "{\"text\":\"a\\u0000b\"}",
                "{\"text\":\"a\\ud83d\"}",
                "{\"text\":7}",
                "{\"text\":[\"a\"]}",
                "{\"text\":\"a\",\"authorId\":\"b\"}",
                "[]",
                ""
            })
    void whatIsNoNoteIsRefused(String body) {
        RequestNotes notes = ofNewRequest();

        assertThat(mara.post(notes.path(), body).status()).isEqualTo(400);

        assertThat(notes.read()).isEmpty();
    }

    @Test
    void aNoteHasAnEnd() {
        RequestNotes notes = ofNewRequest();

        mara.post(notes.path(), RequestNotes.body("x".repeat(2001))).expect(400);

        assertThat(notes.write("\\u20ac".repeat(2000)).path("text").asText()).hasSize(2000);
        mara.sending("text/plain").post(notes.path(), RequestNotes.body("a")).expect(415);
    }

    @Test // K-06
    void aRequestTakesFiftyNotesHoweverManyComeAtOnce() {
        RequestNotes notes = ofNewRequest();
        for (int i = 0; i < MOST - 5; i++) {
            notes.write("note " + i);
        }
        Supplier<ApiResponse> another = () -> mara.post(notes.path(), RequestNotes.body("one more"));

        List<ApiResponse> answers = Race.of(Collections.nCopies(20, another));

        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .as("%s", answers.stream().map(ApiResponse::status).toList())
                .hasSize(5);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).contains("too_many_notes");
        });
        assertThat(notes.read()).hasSize(MOST);
        assertThat(notes.count()).isEqualTo(MOST);
        mara.delete(notes.path(notes.read().get(0))).expect(204);
        another.get().expect(201);
        another.get().expect(409);
    }
}
