// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.contract.Routes.Route;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** For each route that changes something: prepares what it needs, and performs the request as a portal admin. */
final class RouteChanges {
    /** Routes that a portal admin may not use. */
    static final Set<String> OF_REALM_ADMINISTRATORS =
            Set.of("PUT settings/mail-server", "POST settings/mail-server/test", "POST set-up");

    private static final String LATER = ",\"notify\":false";

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Organizations organizations;
    private final Invitees invitees;
    private final Api admin;

    RouteChanges(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.invitees = new Invitees(realm, mailbox);
        this.admin = realm.as(People.ADMIN);
    }

    static String name(Route route) {
        return route.method() + " " + route.template();
    }

    /** Prepares everything, and returns the request itself. A new route needs a case here. */
    Runnable of(Route route) throws SQLException {
        return switch (name(route)) {
            case "PUT settings" -> put("settings", "{\"approval\":\"automatic\"}");
            case "PUT branding" -> put("branding", "{\"accent\":\"#7a1fa2\"}");
            case "PUT rejection-reasons" -> put("rejection-reasons", "{\"reasons\":[]}");
            case "PUT identity-providers/{alias}" ->
                put("identity-providers/" + identityProvider(), "{\"authorizationType\":\"portal\"}");
            case "PUT domains" -> put("domains", "{\"blocked\":[\"audit.example\"]}");
            case "POST registration-requests/{id}/approve" ->
                post("registration-requests/" + people.waiting() + "/approve", null);
            case "POST registration-requests/{id}/reject" ->
                post("registration-requests/" + people.waiting() + "/reject", "{\"reason\":\"No contract\"}");
            case "POST registration-requests/bulk" ->
                post(
                        "registration-requests/bulk",
                        "{\"decision\":\"approve\",\"items\":[{\"id\":\"" + people.waiting() + "\"}]}");
            case "PUT registration-requests/{id}/assignee" ->
                put(
                        "registration-requests/" + people.waiting() + "/assignee",
                        "{\"userId\":\"" + people.userId(People.ADMIN) + "\"}");
            case "POST registration-requests/{id}/notes" ->
                note("registration-requests/" + people.waiting() + "/notes");
            case "DELETE registration-requests/{id}/notes/{noteId}" -> {
                String notes = "registration-requests/" + people.waiting() + "/notes";
                note(notes).run();
                yield delete(notes + "/"
                        + admin.get(notes).expect(200).json().at("/notes/0/id").asText());
            }
            case "POST lost-requests/{id}/reopen" -> post("lost-requests/" + lost() + "/reopen", null);
            case "POST mails/{id}/retry" -> {
                Runnable retry = post("mails/" + stuckMail() + "/retry", null);
                yield () -> {
                    try {
                        retry.run();
                    } finally {
                        mailbox.restart();
                    }
                };
            }
            case "PUT users/{id}/organizations/{alias}" ->
                put("users/" + person() + "/organizations/" + organizations.create(), "{\"role\":\"developer\"}");
            case "DELETE users/{id}/organizations/{alias}" -> delete(member());
            case "PUT users/{id}" -> put("users/" + person(), "{\"firstName\":\"Grace\"}");
            case "DELETE users/{id}" -> delete("users/" + person());
            case "POST organizations" -> post("organizations", "{\"name\":\"" + Organizations.newName() + "\"}");
            case "PUT organizations/{id}" ->
                put("organizations/" + organizations.id(organizations.create()), "{\"enabled\":false}");
            case "POST users/{id}/activation-email" -> post("users/" + withoutLink() + "/activation-email", null);
            case "POST users" -> post("users", invitees.developer(People.newAddress(), organizations.create()));
            case "POST invitations/{id}/send" -> post("invitations/" + invited(LATER, "id") + "/send", null);
            case "DELETE invitations/{id}" -> delete("invitations/" + invited("", "id"));
            case "DELETE users/{id}/invitation" ->
                delete("users/" + people.userId(invited("", "email")) + "/invitation");
            case "POST presets/{name}/apply" -> post("presets/developer-portal/apply", null);
            case "POST invitations/csv" -> file(organizations.create());
            default -> throw new IllegalArgumentException(name(route));
        };
    }

    private String identityProvider() {
        String alias = "idp-" + UUID.randomUUID();
        new RealmAdministration(realm).identityProvider(alias);
        return alias;
    }

    private Runnable put(String path, String json) {
        return done("PUT", path, json);
    }

    private Runnable note(String notes) {
        return post(notes, "{\"text\":\"A note\"}");
    }

    private Runnable post(String path, String json) {
        return done("POST", path, json);
    }

    private Runnable delete(String path) {
        return done("DELETE", path, null);
    }

    private Runnable done(String method, String path, String json) {
        return () -> {
            ApiResponse answer = admin.send(method, path, json);
            assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        };
    }

    private Runnable file(String organization) {
        String csv = "email,firstName,lastName,organization\n%s,Ada,Lovelace,%s\n"
                .formatted(People.newAddress(), organization);
        return () -> admin.sending("text/csv")
                .post("invitations/csv?dry-run=false", csv)
                .expect(200);
    }

    private String person() {
        return organizations.userId(organizations.newPerson());
    }

    private String invited(String more, String field) {
        String json = invitees.orgUser(People.newAddress(), organizations.create(), "developer", more);
        return invitees.invite(json).path(field).asText();
    }

    /** Of two organizations, so that leaving one of them is no leaving of the last. */
    private String member() {
        String ada = organizations.newPerson();
        String alias = organizations.create();
        organizations.grant(ada, alias, "developer");
        organizations.grant(ada, organizations.create(), "developer");
        return "users/" + organizations.userId(ada) + "/organizations/" + alias;
    }

    private String lost() throws SQLException {
        String id = people.waiting();
        new KeptRows(server).forgetRequest(id);
        return id;
    }

    /** Somebody who was approved, and has the mail with the link since long. */
    private String withoutLink() throws SQLException {
        String id = people.waiting();
        admin.post("registration-requests/" + id + "/approve").expect(200);
        new KeptRows(server).ageMails(id);
        return id;
    }

    /** The mail server is away until the deed is done. */
    private String stuckMail() {
        String address = People.newAddress();
        mailbox.stop();
        people.signUp(address);
        return Await.value("three failed attempts", Await.DEADLINE, () -> mailTo(address)
                        .filter(mail -> mail.path("attempts").asInt() >= 3))
                .path("id")
                .asText();
    }

    private Optional<JsonNode> mailTo(String address) {
        JsonNode mails =
                admin.get("mails?state=WAITING&max=100").expect(200).json().path("mails");
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> mail.path("recipient").asText().equals(address))
                .findFirst();
    }
}
