// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of requests: looking for some of them, and going through it page by page. */
@Tag("approval")
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequestListIT {
    private static final List<String> ADDRESSES = List.of(
            "robert.miller@one.example",
            "a_b@one.example",
            "axb@one.example",
            "o'brien+dev@two.example",
            "zoe@two.example",
            "last@xtwo.example");

    private final PortalRealm realm;
    private final Api admin;
    private final People people;

    RequestListIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.admin = realm.as(People.ADMIN);
        this.people = new People(realm, mailbox);
    }

    @BeforeAll
    void requests() {
        people.settings("manual", "account-setup");
        new Organizations(realm).askedAtSignUp("optional");
        for (String address : ADDRESSES) {
            people.signUp(
                    address, address.startsWith("zoe") ? Map.of(Organizations.FIELD, "Ünique Widgets") : Map.of());
        }
        people.approve("zoe@two.example").expect(200);
    }

    @ParameterizedTest // L23, L25, L26, L27
    @CsvSource(
            delimiter = ';',
            value = {
                "search=ada&domain=xtwo.example            ; last@xtwo.example",
                "search=Lovelace&domain=xtwo.example       ; last@xtwo.example",
                "search=Ada%20Lovelace&domain=xtwo.example ; last@xtwo.example",
                "search=Adam%20Lovelace&domain=xtwo.example ;",
                "search=MILLER         ; robert.miller@one.example",
                "search=a_b@           ; a_b@one.example",
                "search=axb            ; axb@one.example",
                "search=%25%25%25      ;",
                "search=nobody         ;",
                "search=o%27brien%2Bdev ; o'brien+dev@two.example",
                "organization=widget   ; zoe@two.example",
                "organization=%C3%BCNI ; zoe@two.example",
                "domain=xtwo.example   ; last@xtwo.example",
                "domain=TWO.example&state=PENDING_APPROVAL ; o'brien+dev@two.example",
                "search=Ada%20Lovelace&domain=two.example&state=ACTIVE ;",
                "domain=two.example&state=ACTIVE,PENDING_ACTIVATION    ; zoe@two.example",
                "from=99999999999999   ;",
                "to=1                  ;",
            })
    void allThatIsAskedMustBeTrue(String query, String expected) {
        JsonNode page = get(query);

        assertThat(addresses(page)).containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
        assertThat(page.path("total").asInt()).isEqualTo(expected == null ? 0 : 1);
    }

    @Test
    void aSpanOfTimeHasItsBeginningAndNotItsEnd() {
        long moment = people.request("axb@one.example").path("createdTimestamp").asLong();

        assertThat(addresses(get("from=" + moment))).contains("axb@one.example", "last@xtwo.example");
        assertThat(addresses(get("to=" + moment))).contains("a_b@one.example").doesNotContain("axb@one.example");
        assertThat(addresses(get("from=" + moment + "&to=" + (moment + 1)))).containsExactly("axb@one.example");
    }

    @ParameterizedTest // E-17
    @ValueSource(strings = {"oldest", "newest"})
    void everyRequestIsOnOnePage(String order) {
        List<String> seen = new ArrayList<>();
        JsonNode page = get("max=2&order=" + order);
        assertThat(page.path("total").asInt()).isEqualTo(ADDRESSES.size());
        seen.addAll(addresses(page));
        while (page.has("next")) {
            assertThat(page.path("hasMore").asBoolean()).isTrue();
            page = get("max=2&order=" + order + "&cursor=" + page.path("next").asText());
            assertThat(page.has("total")).isFalse();
            seen.addAll(addresses(page));
        }

        assertThat(page.path("hasMore").asBoolean()).isFalse();
        assertThat(seen)
                .containsExactlyElementsOf(ADDRESSES.stream()
                        .sorted(
                                "newest".equals(order)
                                        ? Comparator.comparing(ADDRESSES::indexOf)
                                                .reversed()
                                        : Comparator.comparing(ADDRESSES::indexOf))
                        .toList());
    }

    @Test
    void anIndexFindsTheSamePages() {
        JsonNode second = get("first=2&max=2");

        assertThat(addresses(second)).isEqualTo(ADDRESSES.subList(2, 4));
        assertThat(second.path("total").asInt()).isEqualTo(ADDRESSES.size());
        assertThat(get("first=1000").path("total").asInt()).isEqualTo(ADDRESSES.size());
        assertThat(get("first=1000").path("hasMore").asBoolean()).isFalse();
        assertThat(addresses(get("max=2&cursor=" + second.path("next").asText())))
                .isEqualTo(ADDRESSES.subList(4, 6));
    }

    @ParameterizedTest // E-17
    @ValueSource(
            strings = {
                "search=ab",
                "organization=ab",
                "domain=",
                "domain=%00",
                "domain=a%20%40b..",
                "from=yesterday",
                "to=-1",
                "order=up",
                "assignee=",
                "assignee=a%20b",
                "assignee=%00",
                "cursor=abc",
                "sort=email",
                "max=100000000",
                "first=-1",
                "state=pending"
            })
    void whatIsNotUnderstoodIsRefused(String query) {
        admin.get("registration-requests?" + query).expect(400);
    }

    @Test // E-17
    void aCursorNamesTheBeginningItself() {
        String next = get("max=2").path("next").asText();

        admin.get("registration-requests?max=2&first=2&cursor=" + next).expect(400);
        admin.get("registration-requests?max=2&order=newest&cursor=" + next).expect(400);
        admin.get("users?max=2&cursor=" + next).expect(400);
    }

    private JsonNode get(String query) {
        return admin.get("registration-requests?" + query).expect(200).json();
    }

    private static List<String> addresses(JsonNode page) {
        List<String> addresses = new ArrayList<>();
        page.path("requests").forEach(one -> addresses.add(one.path("email").asText()));
        return addresses;
    }
}
