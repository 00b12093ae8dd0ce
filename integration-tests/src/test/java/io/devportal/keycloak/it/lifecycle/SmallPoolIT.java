// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server with few database connections: no request of ours waits for a second one while it holds its own. */
@Tag("lifecycle")
@PortalTest
final class SmallPoolIT {
    private static final int CONNECTIONS = 2;
    private static final int APPROVALS = 8;

    @Test // L7
    void moreApprovalsThanConnectionsAllGetTheirOrganization(Mailbox mailbox) {
        try (Installation installation = new Installation()) {
            installation.withOptions(Map.of("db-pool-max-size", Integer.toString(CONNECTIONS)));
            PortalRealm realm = installation.newRealm(mailbox);
            People people = new People(realm, mailbox);
            new Organizations(realm).askedAtSignUp("required");
            Api mara = realm.as(People.ADMIN);
            List<Supplier<ApiResponse>> approvals = Stream.generate(People::newAddress)
                    .limit(APPROVALS)
                    .map(address -> approval(mara, people, address))
                    .toList();

            assertThat(Race.of(approvals)).extracting(ApiResponse::status).containsOnly(200);
        }
    }

    private static Supplier<ApiResponse> approval(Api mara, People people, String address) {
        people.signUp(address, Map.of(Organizations.FIELD, Organizations.newName()));
        String path = "registration-requests/" + people.id(address) + "/approve";
        return () -> mara.post(path);
    }
}
