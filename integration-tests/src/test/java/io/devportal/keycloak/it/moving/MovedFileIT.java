// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.moving;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are none of ours, or are broken, and people who may not send any: R-19. */
@Tag("moving")
@PortalTest
final class MovedFileIT {
    private final PortalRealm realm;
    private final Rows rows;
    private final String address = People.newAddress();

    MovedFileIT(KeycloakServer server, PortalRealm realm) {
        this.realm = realm;
        this.rows = new Rows(server, realm);
    }

    private List<String> lost() {
        return realm.as(People.ADMIN)
                .get("lost-requests?max=100")
                .expect(200)
                .json()
                .findValuesAsText("id");
    }

    @ParameterizedTest // I-03: which line, and why
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                              | Line 1: it is not one JSON object",
                "nonsense                      | Line 1: it is not one JSON object",
                "[]                            | Line 1: it is not one JSON object",
                "{}                            | Line 1: this version reads files that begin with",
                "{\"format\":2,\"of\":\"old\"} | Line 1: this version reads files that begin with",
                "HEAD nonsense                 | Line 2: it is not one JSON object",
                "HEAD {\"kind\":\"account\"    | Line 2: it is not one JSON object",
                "HEAD null                     | Line 2: it is not one JSON object",
                "HEAD {}                       | Line 2: its kind is unknown",
                "HEAD {\"kind\":\"limit\",\"row\":{}} | Line 2: its kind is unknown",
                "HEAD {\"kind\":\"mail\",\"more\":1} | Line 2: it is not one JSON object",
                "HEAD {\"kind\":\"account\"}   | Line 2: there is no row",
                "HEAD {\"kind\":\"account\",\"row\":{}} | Line 2: the row has no \"id\"",
                "HEAD {\"end\":0} {}           | Line 2: it says that the file ends here",
                "HEAD GOOD nonsense            | Line 3: it is not one JSON object",
                "HEAD GOOD ROW,\"realmId\":\"other\"}} | Line 3: the row has a field \"realmId\"",
                "HEAD GOOD ROW,\"signUpSource\":\"x\"}} | Line 3: the row has a field \"signUpSource\"",
                "HEAD GOOD ROW,\"more\":1}}    | Line 3: \"more\" is unknown",
                "HEAD GOOD ROW,\"email\":1}}   | Line 3: \"email\" is unknown, or not of the documented type",
                "HEAD GOOD ROW,\"decidedAt\":\"1\"}} | Line 3: \"decidedAt\" is unknown, or not of",
                "HEAD GOOD ROW,\"decidedAt\":-1}} | Line 3: \"decidedAt\" is a number that it never has",
                "HEAD GOOD ROW,\"activatedAt\":9223372036854775807}} | Line 3: \"activatedAt\" is a number that",
                "HEAD HIGH}} | Line 2: \"linkGeneration\" is a number that it never has",
                "HEAD {\"kind\":\"domain\",\"row\":{\"name\":\"*\",\"domainList\":\"ALLOWED\"}} | Line 2: \"name\" is no",
                "HEAD GOOD ROW,\"organizationRole\":\"king\"}} | Line 3: \"organizationRole\" is unknown, or not of",
                "HEAD GOOD ROW,\"locale\":\"LONG\"}} | Line 3: \"locale\" is longer than 36 characters",
                "HEAD GOOD ROW,\"reason\":\"\\u0000\"}} | Line 3: \"reason\" has characters",
                "HEAD GOOD ROW,\"assigneeId\":\"f:\"}} | Line 3: \"assigneeId\" has characters",
                "HEAD GOOD ROW,\"firstName\":\"LONGEST\"}} | Line 3: it is longer than 65536 bytes",
                "HEAD GOOD ROW},\"usernames\":{\"x\":null}} | Line 3: not every id has a name",
            })
    void aBadLineIsNamedAndNothingIsTaken(String lines, String sentence) {
        String held = rows.heldWithoutRow(address);
        String row = Rows.account(held, "PENDING_APPROVAL").replace("}}\n", "");
        String file = (lines == null ? "" : lines)
                .replace("HEAD ", Rows.HEAD)
                .replace("GOOD ", Rows.account(held, "PENDING_APPROVAL"))
                .replace("ROW", row)
                .replace("HIGH", row.replace("\"linkGeneration\":0", "\"linkGeneration\":2147483647"))
                .replace("LONGEST", "x".repeat(70_000))
                .replace("LONG", "x".repeat(37))
                .replace("} {", "}\n{");

        ApiResponse answer = rows.sendFile(file);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("errorMessage").asText())
                .startsWith(sentence)
                .endsWith("Nothing of this file was taken.");
        assertThat(lost()).contains(held);
    }

    @Test // I-03
    void whatIsTooMuchOrNoFileOfOursIsRefused() {
        ApiResponse large = rows.send(("{\"kind\":\"" + "x".repeat(1000) + "\"}\n").repeat(9_980));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().path("errorMessage").asText()).contains("10000000 bytes", "in parts");

        assertThat(rows.sendAsJson("").status()).isEqualTo(415);
        assertThat(rows.send("").expect(200).json().path("rows")).isEmpty();
    }

    @Test // D-08, E-12
    void onlyForWhoMayManageTheRealm() {
        ApiClient portalAdmin = ApiClient.withToken(realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD));

        for (ApiClient caller : List.of(ApiClient.anonymous(), ApiClient.withToken("not.a.token"), portalAdmin)) {
            assertThat(rows.exportAs(caller).status()).isIn(401, 403);
            assertThat(rows.sendAs(caller, "").status()).isIn(401, 403);
        }
    }
}
