// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Heartbeat;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.EarlierServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.Node;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.List;
import java.util.stream.StreamSupport;

/** A node with earlier jars, with people in every state, and one with today's that has upgraded its tables. */
final class SideBySide implements AutoCloseable {
    /** Which of the two. */
    enum Jars {
        EARLIER,
        TODAYS;

        Jars other() {
            return this == EARLIER ? TODAYS : EARLIER;
        }
    }

    final List<String> waiting = List.of(People.newAddress(), People.newAddress());
    final String rejected = People.newAddress();
    final String invited = People.newAddress();
    /** The organization that they are invited to. */
    final String inviting;
    /** Of people who have been approved. */
    final List<String> links;

    final String active;
    final Heartbeat duringTheUpgrade;

    private final EarlierServer server = new EarlierServer();
    private final Mailbox mailbox;
    private final PortalRealm realm;

    SideBySide(Mailbox mailbox) {
        this.mailbox = mailbox;
        realm = server.newRealm(mailbox);
        People people = new People(realm, mailbox);
        people.settings("manual", "account-setup");
        waiting.forEach(people::signUp);
        people.signUp(rejected);
        people.reject(rejected, "Not a customer").expect(200);
        inviting = new Organizations(realm).create();
        Invitees invitees = new Invitees(realm, mailbox);
        invitees.invite(invitees.developer(invited, inviting));
        links = List.of(people.activationLink(People.newAddress()), people.activationLink(People.newAddress()));
        active = people.activePerson();
        duringTheUpgrade = Heartbeat.of(List.of(realm));
        server.cluster().b();
        duringTheUpgrade.stop();
    }

    /** Running, also when a test has stopped it. */
    Node node(Jars jars) {
        return jars == Jars.EARLIER ? server.earlier() : server.cluster().b();
    }

    PortalRealm on(Jars jars) {
        return realm.on(node(jars));
    }

    People people(Jars jars) {
        return new People(on(jars), mailbox);
    }

    /** Who asks, with the state of each request. */
    List<String> requests(Jars jars) {
        JsonNode page = on(jars).as(People.ADMIN)
                .get("registration-requests?max=100")
                .expect(200)
                .json();
        return StreamSupport.stream(page.path("requests").spliterator(), false)
                .map(request -> request.path("email").asText() + " "
                        + request.path("state").asText())
                .toList();
    }

    void stop(Node node) {
        server.stop(node);
    }

    /** On a further node with today's jars. */
    People onTheReplacement() {
        return new People(realm.on(server.cluster().c()), mailbox);
    }

    String logs() {
        return node(Jars.EARLIER).logs() + node(Jars.TODAYS).logs();
    }

    @Override
    public void close() {
        server.close();
    }
}
