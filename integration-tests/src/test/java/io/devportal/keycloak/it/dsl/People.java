// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.mail.Mail;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

/** What people do in a portal, over HTTP, for tests that are about something else. */
public final class People {
    public static final String ADMIN = "mara@portal.example";
    public static final String DEVELOPER = "lena@portal.example";
    public static final String PASSWORD = "Correct-horse-1";

    private final PortalRealm realm;
    private final Mailbox mailbox;

    public People(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
    }

    /** An address that no other test uses. */
    public static String newAddress() {
        return "ada-" + UUID.randomUUID().toString().substring(0, 8) + "@globex.example";
    }

    /** @param approval {@code manual} or {@code automatic}, @param password {@code account-setup} or {@code sign-up} */
    public void settings(String approval, String password) {
        String json = "{\"approval\":\"%s\",\"password\":\"%s\"}".formatted(approval, password);
        realm.as(ADMIN).put("settings", json).expect(200);
    }

    /** Fills the sign-up form, as far as it offers fields, and submits it. */
    public HttpPage signUp(String address) {
        return signUp(address, Map.of());
    }

    /** @param more fields to send besides, offered or not */
    public HttpPage signUp(String address, Map<String, String> more) {
        return signUp(realm.browser(), realm.signUpUrl(), address, more);
    }

    /** Signs up, and waits for a decision. Returns the id of the request. */
    public String waiting() {
        String address = newAddress();
        signUp(address);
        return id(address);
    }

    /** From another portal, or in a browser that is prepared for it. */
    public HttpPage signUp(HttpBrowser browser, String signUpUrl, String address) {
        return signUp(browser, signUpUrl, address, Map.of());
    }

    private HttpPage signUp(HttpBrowser browser, String signUpUrl, String address, Map<String, String> more) {
        var form = browser.get(signUpUrl).form("#kc-register-form").fill(details(address));
        for (Map.Entry<String, String> field : more.entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        return browser.submit(form);
    }

    public static Map<String, String> details(String address) {
        Map<String, String> names = Map.of("email", address, "firstName", "Ada", "lastName", "Lovelace");
        Map<String, String> details = new HashMap<>(names);
        details.putAll(Map.of("password", PASSWORD, "password-confirm", PASSWORD));
        return details;
    }

    public JsonNode request(String address) {
        for (int first = 0; ; first += 100) {
            JsonNode page = realm.as(ADMIN)
                    .get("registration-requests?max=100&first=" + first)
                    .expect(200)
                    .json()
                    .path("requests");
            for (JsonNode request : page) {
                if (request.path("email").asText().equals(address)) {
                    return request;
                }
            }
            if (page.isEmpty()) {
                throw new AssertionError("No request of " + address + " among " + first);
            }
        }
    }

    public String id(String address) {
        return request(address).path("id").asText();
    }

    public String state(String address) {
        return request(address).path("state").asText();
    }

    public ApiResponse approve(String address) {
        return realm.as(ADMIN).post("registration-requests/" + id(address) + "/approve");
    }

    public ApiResponse reject(String address, String reason) {
        return realm.as(ADMIN)
                .post("registration-requests/" + id(address) + "/reject", "{\"reason\":\"" + reason + "\"}");
    }

    /** Signs up, is approved, and has the mail with the activation link. */
    public String activationLink(String address) {
        signUp(address);
        approve(address).expect(200);
        return mailbox.awaitMail(address, "approved").link();
    }

    /** Opens the link in a fresh browser and completes the set-up form. */
    public HttpPage activate(String link) {
        HttpBrowser browser = realm.browser();
        return browser.submit(browser.get(link).form("#portal-account-setup").fill(setup(PASSWORD)));
    }

    public static Map<String, String> setup(String password) {
        return Map.of(
                "firstName", "Ada", "lastName", "Lovelace", "password-new", password, "password-confirm", password);
    }

    /** An account that works: signed up, approved, activated with {@link #PASSWORD}. */
    public String activePerson() {
        String address = newAddress();
        activate(activationLink(address));
        return address;
    }

    /** What the sign-in form answers: the page with its message, or a redirect with a code to the portal. */
    public HttpPage signIn(HttpBrowser browser, String address, String password) {
        HttpPage page = browser.get(realm.signInUrl());
        browser.followRedirects(false);
        // a realm with an organization asks for the name first, and then for the password
        HtmlForm form = page.document().select("#password").isEmpty()
                ? browser.submit(page.form("#kc-form-login").with("username", address))
                        .form("#kc-form-login")
                : page.form("#kc-form-login").with("username", address);
        return browser.submit(form.with("password", password));
    }

    public HttpPage signIn(String address, String password) {
        return signIn(realm.browser(), address, password);
    }

    public ApiResponse passwordGrant(String address, String password) {
        return realm.tokenRequest(
                Map.of("grant_type", "password", "scope", "openid", "username", address, "password", password));
    }

    /** Whether this password is the account's, even where Keycloak lets nobody in with it. */
    public boolean passwordIs(String address, String password) {
        String answer = passwordGrant(address, password).json().toString();
        return !answer.contains("\"Invalid user credentials\"");
    }

    /** The mail that tells a portal admin of this request; admins of all realms share one mailbox. */
    public Mail adminMailAbout(String address) {
        return Await.value("a mail to the admin about " + address, Await.DEADLINE, () -> mailbox.mailsTo(ADMIN).stream()
                .filter(mail -> mail.text().contains(address))
                .findFirst());
    }

    public UserResource user(String address) {
        return realm.admin().users().get(userId(address));
    }

    public String userId(String address) {
        return realm.admin().users().searchByEmail(address, true).get(0).getId();
    }

    public boolean exists(String address) {
        return !realm.admin().users().searchByEmail(address, true).isEmpty();
    }

    /** As an admin does in Keycloak's own console. */
    public void setEnabled(String address, boolean enabled) {
        UserRepresentation user = user(address).toRepresentation();
        user.setEnabled(enabled);
        user(address).update(user);
    }

    /** Whether the password grant lets them in with the password of everybody. */
    public boolean getsIn(String address) {
        return passwordGrant(address, PASSWORD).json().has("access_token");
    }
}
