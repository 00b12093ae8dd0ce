// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going through the list page by page. */
@Tag("users")
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UserPagingIT {
    private static final int PEOPLE = 23;

    private final PortalRealm realm;
    private final Listed list;

    UserPagingIT(PortalRealm realm) {
        this.realm = realm;
        this.list = Listed.byAdmin(realm);
    }

    @BeforeAll
    void people() {
        Listed.letPeopleHaveLoginNames(realm);
        for (int i = 0; i < PEOPLE; i++) {
            Listed.add(realm, "pager-" + (char) ('a' + i), i + "@pager.example", "Page", "Turner");
        }
    }

    @ParameterizedTest // E-17
    @ValueSource(ints = {1, 5, 22, 23, 24, 100})
    void everybodyIsOnOnePage(int max) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = (cursor == null
                            ? list.get("search", "turner", "max", "" + max)
                            : list.get("search", "turner", "max", "" + max, "cursor", cursor))
                    .expect(200)
                    .json();
            assertThat(page.path("users").size()).isBetween(1, max);
            page.path("users").forEach(user -> seen.add(user.path("username").asText()));
            assertThat(page.path("hasMore").asBoolean()).isEqualTo(page.has("next"));
            cursor = page.has("next") ? page.path("next").asText() : null;
        } while (cursor != null);

        assertThat(seen).hasSize(PEOPLE).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whoComesAndGoesMeanwhileMovesNobodyElse() {
        String next = firstPage().path("next").asText();
        String gone = Listed.add(realm, "pager-a0", "a0@pager.example", "Page", "Turner");

        JsonNode second = list.get("search", "turner", "max", "5", "cursor", next)
                .expect(200)
                .json();

        assertThat(second.path("users").get(0).path("username").asText()).isEqualTo("pager-f");
        realm.admin().users().get(gone).remove();
    }

    @Test // E-17
    void aCursorIsGoodForOneQuestionOfOnePerson() {
        String next = firstPage().path("next").asText();
        String other = new Organizations(realm).newPerson();
        new GlobalRole("portal-admin").grant(realm, new Organizations(realm).userId(other));
        Listed byOther = new Listed(realm.as(other, People.PASSWORD));

        byOther.get("search", "turner", "max", "5", "cursor", next).expect(400);
        list.get("max", "5", "cursor", next).expect(400);
        list.get("search", "page", "max", "5", "cursor", next).expect(400);
        list.get("search", "turner", "cursor", next + "A").expect(400);
        list.get("search", "turner", "cursor", "x" + next).expect(400);
        list.get("search", "turner", "cursor", next).expect(200);
        try (PortalRealm neighbour = realm.neighbour()) {
            Listed.byAdmin(neighbour)
                    .get("search", "turner", "max", "5", "cursor", next)
                    .expect(400);
        }
    }

    private JsonNode firstPage() {
        return list.get("search", "turner", "max", "5").expect(200).json();
    }
}
