// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding people by what an admin remembers of them, on every database alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UserSearchContract {
    private static final String[][] PEOPLE = {
        {"robert", "r.miller@one.example", "Robert", "Miller"},
        {"a_b", "a_b@one.example", "A_B", "Under"},
        {"axb", "axb@one.example", "AxB", "Under"},
        {"percent", "p100%sure@one.example", "Ann", "Percent"},
        {"hundred", "p1000sure@one.example", "Ann", "Hundred"},
        {"stars", "three***@one.example", "Ann", "Stars"},
        {"what", "what???@one.example", "Ann", "Question"},
        {"bang", "bang!!!@one.example", "Ann", "Call"},
        {"back", "b@one.example", "Backs", "O'Neil"},
        {"obrien", "o'brien+dev@x.example", "Sean", "Brien"},
        {"atext", "a!#$%&'*+/=?^_`{|}~-z@x.example", "Every", "Sign"},
        {"oezil", "m@one.example", "Özge", "Öztürk"},
        {"nobody", "n@one.example", null, "Onlylast"},
    };

    private final PortalRealm realm;

    UserSearchContract(PortalRealm realm) {
        this.realm = realm;
    }

    @BeforeAll
    void people() {
        Listed.letPeopleHaveLoginNames(realm);
        for (String[] person : PEOPLE) {
            Listed.add(realm, person[0], person[1], person[2], person[3]);
        }
    }

    @ParameterizedTest // L23, L24, L25, L26, L27, L28
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "search ; Robert              ; robert",
                "search ; Rob                 ; robert",
                "search ; ber                 ; robert",
                "search ; BER                 ; robert",
                "search ; mille               ; robert",
                "search ; Robert Miller       ; robert",
                "search ; robert   miller     ; robert",
                "search ; ert mil             ; robert",
                "search ; Miller Robert       ;",
                "search ; r.miller@           ; robert",
                "search ; obrien              ; obrien",
                "search ; A_B                 ; a_b",
                "search ; AxB                 ; axb",
                "search ; ***                 ; stars",
                "search ; %%%                 ;",
                "search ; ___                 ;",
                "search ; ???                 ; what",
                "search ; !!!                 ; bang",
                "search ; 00%                 ; percent",
                "search ; ck\\s               ;",
                "search ; \\\\\\              ;",
                "search ; o'n                 ; back",
                "search ; ' or '1'='1         ;",
                "search ; öz                  ;400",
                "search ; özg                 ; oezil",
                "search ; ÖZTÜRK              ; oezil",
                "search ; onlyl               ; nobody",
                "search ; zzz                 ;",
                "search ; ab                  ;400",
                "search ; § ab §              ;400",
                "name   ; Robert              ; robert",
                "name   ; r.miller            ;",
                "name   ; obrien              ;",
                "email  ; o'brien+dev         ; obrien",
                "email  ; O'BRIEN+DEV@X.EXAMPLE ; obrien",
                "email  ; brien+dev@x.ex      ; obrien",
                "email  ; rien+dev@y.example  ;",
                "email  ; miller@one.example.org ;",
                "email  ; A_B@one.example     ; a_b",
                "email  ; p100%sure@one.example ; percent",
                "email  ; three***@one        ; stars",
                "email  ; bang!!!@one.example ; bang",
                "search ; r.miller@one.example ; robert",
                "search ; a_b@one             ; a_b",
                "email  ; a!#$%&'*+/=?^_`{|}~-z ; atext",
                "email  ; *+/=?               ; atext",
                "email  ; miller              ; robert",
                "email  ; Robert              ;",
                "email  ; ab                  ;400",
                "name   ; ab                  ;400",
            })
    void everySignStandsForItself(String parameter, String typed, String expected) {
        Listed list = Listed.byAdmin(realm);
        if ("400".equals(expected)) {
            assertThat(list.get(parameter, typed)
                            .expect(400)
                            .json()
                            .path("field")
                            .asText())
                    .isEqualTo(parameter);
        } else {
            assertThat(list.names(parameter, typed))
                    .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
        }
    }

    @Test // L23
    void allThatIsAskedMustBeTrue() {
        Listed list = Listed.byAdmin(realm);

        // which of these signs comes first is the database's affair
        assertThat(list.names("name", "under")).containsExactlyInAnyOrder("a_b", "axb");
        assertThat(list.names("name", "under", "email", "axb@")).containsExactly("axb");
        assertThat(list.names("search", "under", "state", "DISABLED")).isEmpty();
    }

    @ParameterizedTest // E-17
    @ValueSource(
            strings = {
                "search=",
                "search=%ED%A0%80bc",
                "search=abc&search=abd",
                "first=0",
                "sort=password",
                "max=100000000",
                "max=0",
                "max=-1",
                "max=all",
                "state=NOT_A_STATE",
                "state=active",
                "role=admin",
                "kind=PUBLISHERS",
                "kind=x",
                "origin=NOWHERE",
                "cursor=abc",
                "cursor='%20or%201=1",
                "q=x:y"
            })
    void whatIsNotUnderstoodIsRefused(String query) {
        assertThat(realm.as(People.ADMIN)
                        .get("users?" + query)
                        .expect(400)
                        .json()
                        .path("params")
                        .path(0)
                        .asText())
                .isEqualTo("invalid_value");
    }

    /** By Keycloak (26.7.5), before the request reaches the API. */
    @ParameterizedTest // E-17
    @ValueSource(strings = {"search=a%00bc", "cursor=%00"})
    void controlCharactersAreRefused(String query) {
        realm.as(People.ADMIN).get("users?" + query).expect(400);
    }
}
