// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.mail.Mail;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who are invited, and the admins who do it. */
public final class Invitees {
    private static final Pattern JOIN_LINK = Pattern.compile("https?://\\S+/portal/join/\\S+");

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final Organizations organizations;

    public Invitees(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.organizations = new Organizations(realm);
    }

    /** Somebody with the role org-admin in this organization, and with no other. */
    public String orgAdmin(String alias) {
        String address = organizations.newPerson();
        organizations.grant(address, alias, "org-admin");
        return address;
    }

    public Api as(String orgAdmin) {
        return realm.as(orgAdmin, People.PASSWORD);
    }

    /** A body for {@code POST users}: Grace Hopper, as developer of this organization. */
    public String developer(String address, String alias) {
        return orgUser(address, alias, "developer", "");
    }

    /** @param more further fields of the body, beginning with a comma, or nothing */
    public String orgUser(String address, String alias, String role, String more) {
        return body("org-user", address, ",\"organizations\":[" + seat(alias, role) + "]" + more);
    }

    public String seat(String alias, String role) {
        return "{\"id\":\"%s\",\"role\":\"%s\"}".formatted(organizations.id(alias), role);
    }

    public static String body(String kind, String address, String more) {
        return "{\"kind\":\"%s\",\"firstName\":\"Grace\",\"lastName\":\"Hopper\",\"email\":\"%s\"%s}"
                .formatted(kind, address, more);
    }

    /** The invitation, as a portal admin has made it. */
    public JsonNode invite(String json) {
        return realm.as(People.ADMIN).post("users", json).expect(201).json();
    }

    public JsonNode invitation(String id) {
        return realm.as(People.ADMIN).get("invitations/" + id).expect(200).json();
    }

    /** The invitation once its mail has left, which is a moment after that has arrived. */
    public JsonNode mailed(String id) {
        return Await.value("the mail of an invitation", Await.DEADLINE, () -> Optional.of(invitation(id))
                .filter(one -> one.path("mail").asText().equals("SENT")));
    }

    public String state(String id) {
        return invitation(id).path("state").asText();
    }

    /** The mail to somebody without an account. */
    public Mail mail(String address) {
        return mailbox.awaitMail(address, "You are invited to ");
    }

    /** The mail to somebody who has an account. */
    public Mail joinMail(String address) {
        return mailbox.awaitMail(address, "join an organization");
    }

    public static String joinLink(Mail mail) {
        Matcher link = JOIN_LINK.matcher(mail.text());
        if (!link.find()) {
            throw new AssertionError("No link to join in:\n" + mail.text());
        }
        return link.group();
    }

    public HttpPage answer(HttpBrowser browser, String link, String answer) {
        return browser.submit(browser.get(link).form("#portal-join").with("answer", answer));
    }

    /** What an invited person sends at the set-up. */
    public HttpPage setUp(String link) {
        HttpBrowser browser = realm.browser();
        return browser.submit(browser.get(link).form("#portal-account-setup").fill(People.setup(People.PASSWORD)));
    }

    public ApiResponse send(String id) {
        return realm.as(People.ADMIN).post("invitations/" + id + "/send");
    }
}
