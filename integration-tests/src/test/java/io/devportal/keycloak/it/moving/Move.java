// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.moving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A realm leaves one server and comes in at another one, by the lines of the documentation. */
final class Move {
    static final String REALM = "installed";

    /** Who lived there when it left. */
    final Inhabitants were;
    /** On the new server. */
    final PortalRealm realm;

    final Typist admin;
    /** The file of our export. */
    final String rows;
    /** {@code lost-requests}, with Keycloak's import alone. */
    final JsonNode lostBefore;
    /** What the dry run of our import said. */
    final JsonNode tried;
    /** What our import said. */
    final JsonNode report;

    Move(Installation from, Installation to, Mailbox mailbox) throws IOException {
        Path folder = Files.createTempDirectory("moved-realm-");
        admin = new Typist(folder, REALM);
        KeycloakServer old = from.started();
        were = new Inhabitants(from.newRealm(mailbox), mailbox);
        assertThat(admin.at(old.baseUrl()).types("export")).contains("{\"end\":");
        rows = Files.readString(folder.resolve("portal-rows.jsonl"));
        from.command(admin.kcWords("export-realm", folder));

        to.command(admin.kcWords("import-realm", folder));
        admin.at(to.started().baseUrl());
        mailbox.restart();
        realm = to.importedRealm(REALM, mailbox);
        lostBefore = lost();
        tried = admin.report("dry-run");
        assertThat(lost()).as("a dry run brings nothing").isEqualTo(lostBefore);
        report = admin.report("import");
    }

    /** {@code lost-requests}, as it is now. */
    JsonNode lost() {
        return realm.as(People.ADMIN).get("lost-requests").expect(200).json();
    }
}
