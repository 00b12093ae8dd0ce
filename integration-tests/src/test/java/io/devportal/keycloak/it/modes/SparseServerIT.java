// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.modes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** A server that was given little: it takes its name from each request, and has two connections to its database. */
@Tag("modes")
@PortalTest
final class SparseServerIT {
    private static final int CONNECTIONS = 2;
    private static final int APPROVALS = 8;

    private static final Installation SERVER = new Installation(Modes.BUILT);

    private static PortalRealm realm;

    private final Mailbox mailbox;
    private final People people;

    SparseServerIT(Mailbox mailbox) {
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeAll
    static void start(Mailbox mailbox) {
        Map<String, String> options =
                Map.of("hostname", "", "hostname-strict", "false", "db-pool-max-size", Integer.toString(CONNECTIONS));
        realm = SERVER.newRealm(SERVER.withOptions(options), mailbox);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** No link leaves a server that takes its name from each request, until the realm has an address. */
    @Test // R-32, C-18
    void aMailWithALinkWaitsForAnAddress() {
        String address = People.newAddress();
        people.settings("manual", "account-setup");
        people.signUp(address);
        people.approve(address).expect(200);

        JsonNode mail = Await.value("a try without an address", Await.DEADLINE, () -> Optional.of(
                        people.request(address).path("mail"))
                // and not in the middle of the next one
                .filter(newest -> newest.hasNonNull("lastError")
                        && !newest.path("status").asText().equals("SENDING")));

        assertThat(mail.path("status").asText()).isEqualTo("WAITING");
        assertThat(mail.path("lastError").asText()).contains("hostname_not_configured");
        assertThat(realm.as(People.ADMIN).get("health").expect(200).body()).contains("no fixed hostname");

        frontendUrl("https://login.portal.example");

        assertThat(Await.value("the mail", Duration.ofSeconds(90), () -> mailbox.mailsTo(address).stream()
                                .filter(arrived -> arrived.subject().contains("approved"))
                                .findFirst())
                        .link())
                .startsWith("https://login.portal.example/realms/");
        frontendUrl("");
    }

    private void frontendUrl(String url) {
        RealmRepresentation update = realm.admin().toRepresentation();
        update.getAttributes().put("frontendUrl", url);
        realm.admin().update(update);
    }

    /** No request of ours waits for a second database connection while it holds its own. */
    @Test // L7
    void moreApprovalsThanConnectionsAllGetTheirOrganization() {
        people.settings("manual", "account-setup");
        Organizations organizations = new Organizations(realm);
        organizations.askedAtSignUp("required");
        Api mara = realm.as(People.ADMIN);
        List<Supplier<ApiResponse>> approvals = Stream.generate(People::newAddress)
                .limit(APPROVALS)
                .map(address -> approval(mara, address))
                .toList();

        assertThat(Race.of(approvals)).extracting(ApiResponse::status).containsOnly(200);
        organizations.askedAtSignUp("off");
    }

    private Supplier<ApiResponse> approval(Api mara, String address) {
        people.signUp(address, Map.of(Organizations.FIELD, Organizations.newName()));
        String path = "registration-requests/" + people.id(address) + "/approve";
        return () -> mara.post(path);
    }
}
