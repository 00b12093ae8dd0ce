// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/** Whatever stands in an address of ours is no failure of the server, and no control character reaches a record: K-07. */
@Tag("attack")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class OddAddressIT {
    private static final List<String> ODD = List.of(
            "%7Bx%7D",
            "%7B",
            "%7D%7B",
            "a%7Bb:.*%7D",
            "%25",
            "%2525",
            "%00",
            "%FF%FE",
            "%1B%5B31m",
            "%0D%0Ax",
            "%2F..%2F",
            "%5C",
            "x;a=%7Bb%7D",
            "%F0%9F%99%82",
            "%20",
            "x".repeat(3000));

    /** Keycloak (26.7.5) refuses a ; and control characters in a query itself, before any code of ours. */
    private static final List<String> KEYCLOAKS_OWN =
            List.of("invalidCharacter", "Blocking invalid query parameter value");

    private final PortalRealm realm;
    private final People people;
    private final HttpClient client = HttpClient.newHttpClient();

    OddAddressIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    private static Stream<String> pages() {
        return ODD.stream()
                .flatMap(odd -> Stream.of(
                        "portal/requests/" + odd,
                        "portal/requests/x?kc_locale=" + odd,
                        "portal/requests/x;y=" + odd,
                        "portal/activation-link?kc_locale=" + odd,
                        "portal/activation-link;y=" + odd,
                        "portal/home?client=" + odd,
                        "portal/home;y=" + odd,
                        "portal/sign-up?client=" + odd,
                        "portal/" + odd));
    }

    @Test // C-13, K-07
    void noPageFailsAndNoneIsKept() {
        pages().forEach(path -> {
            HttpResponse<String> answer = get(realm.url(path), Map.of("Accept", "text/html"));

            assertThat(answer.statusCode()).as(path).isIn(200, 303, 400, 404);
            if (answer.statusCode() < 400) {
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .as(path)
                        .contains("no-store");
            }
        });
    }

    private static Stream<String> routes() {
        return ODD.stream()
                .flatMap(odd -> Stream.of(
                        "registration-requests/" + odd,
                        "registration-requests?state=" + odd,
                        "registration-requests?first=" + odd,
                        "registration-requests?search=" + odd,
                        "registration-requests?domain=" + odd,
                        "registration-requests;y=" + odd,
                        "users?search=" + odd,
                        "users?organization=" + odd,
                        "users?cursor=" + odd,
                        "users/" + odd + "/organizations",
                        "mails?state=" + odd,
                        "domains;y=" + odd,
                        odd));
    }

    @Test // E-17, K-07
    void noRouteFailsAndNoneIsKept() {
        String token = realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        routes().forEach(path -> {
            HttpResponse<String> answer = get(realm.api(path), Map.of("Authorization", "Bearer " + token));

            assertThat(answer.statusCode()).as(path).isIn(200, 400, 404);
            if (KEYCLOAKS_OWN.stream().noneMatch(answer.body()::contains)) {
                assertThat(answer.headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
            }
        });
    }

    private HttpResponse<String> get(String url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest // K-07, J-07
    @ValueSource(strings = {"\u001b[31m", "\r\nuserId=mara", "\u0085", "\u202e", "\u0007"})
    void aControlCharacterReachesNoEventOfASignUp(String odd) {
        String address = People.newAddress();

        people.signUp(address, Map.of("firstName", "Ada" + odd, "lastName", odd + "Lovelace", "username", "a" + odd));

        List<EventRepresentation> events =
                realm.admin().getEvents(List.of("REGISTER", "REGISTER_ERROR"), null, null, null, null, null, 0, 100);
        assertThat(events)
                .filteredOn(event -> address.equals(event.getDetails().get("email")))
                .isNotEmpty()
                .flatExtracting(event -> event.getDetails().values())
                .allMatch(value -> value.codePoints().noneMatch(OddAddressIT::isControl));
    }

    @ParameterizedTest // K-07, J-07
    @ValueSource(strings = {"%1B%5B31m", "%0D%0Aerror=none", "%C2%85", "%E2%80%AE"})
    void aControlCharacterReachesNoEventOfADenial(String odd) {
        String path = "registration-requests/K07-" + odd + "/approve";

        realm.as(People.DEVELOPER).post(path).expect(403);

        assertThat(realm.admin().getAdminEvents())
                .map(AdminEventRepresentation::getResourcePath)
                .filteredOn(resource -> resource.contains("K07-"))
                .isNotEmpty()
                .allMatch(resource -> resource.codePoints().noneMatch(OddAddressIT::isControl));
    }

    private static boolean isControl(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }
}
