// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.tryit;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.http.PortalUrls;
import io.devportal.keycloak.testserver.mail.MailCatcher;
import io.devportal.keycloak.testserver.server.Trouble;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Document;

/**
 * Creates demo people in states that a realm file cannot describe, because they are stored in our own tables: they
 * sign up as in a browser, and an admin approves one of them.
 */
final class DemoPeople {
    static final String PASSWORD = "Portal-demo-1";
    static final Person WAITING = new Person("Ivan", "Petrov", "ivan@globex.example");
    static final Person NOT_ACTIVATED = new Person("Aisha", "Khan", "aisha@initech.example");
    private static final String ADMIN = "mara@portal.example";

    private static final Duration MAIL_DEADLINE = Duration.ofSeconds(60);

    private final PortalUrls urls;
    private final MailCatcher mails;

    DemoPeople(PortalUrls urls, MailCatcher mails) {
        this.urls = urls;
        this.mails = mails;
    }

    record Person(String firstName, String lastName, String email) {}

    void create() {
        try {
            signUp(WAITING);
            signUp(NOT_ACTIVATED);
            approve(NOT_ACTIVATED);
            awaitLink(NOT_ACTIVATED);
        } catch (RuntimeException | AssertionError e) {
            throw new Trouble(
                    "The two demo requests could not be made: " + e.getMessage()
                            + "\nTry again with an empty portal: mvn -Ptry-it verify -Dtry-it.fresh",
                    e);
        }
    }

    private void signUp(Person person) {
        HttpBrowser browser = new HttpBrowser();
        // The realm decides which of these fields the form has.
        Map<String, String> answers = Map.of(
                "firstName", person.firstName(),
                "lastName", person.lastName(),
                "email", person.email(),
                "username", person.email(),
                "password", PASSWORD,
                "password-confirm", PASSWORD,
                "termsAccepted", "on");
        HttpPage page = browser.get(urls.signUp());
        HttpPage answer = browser.submit(page.form("#kc-register-form").fill(answers));

        Document document = answer.document();
        if (answer.status() != 200 || document.selectFirst("#kc-register-form") != null) {
            throw new IllegalStateException("the sign-up of " + person.email() + " was answered with status "
                    + answer.status() + ": " + answer.text());
        }
    }

    private void approve(Person person) {
        ApiClient admin = ApiClient.withToken(urls.token(ADMIN, PASSWORD));
        JsonNode requests = admin.send("GET", urls.api("registration-requests"), null)
                .expect(200)
                .json();
        String id = requests.findParents("email").stream()
                .filter(request -> person.email().equals(request.path("email").asText()))
                .map(request -> request.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no request of " + person.email() + " in " + requests));
        int status = admin.send("POST", urls.api("registration-requests/" + id + "/approve"), "{}")
                .status();
        if (status / 100 != 2) {
            throw new IllegalStateException("the approval of " + person.email() + " answered " + status);
        }
    }

    private void awaitLink(Person person) {
        long end = System.nanoTime() + MAIL_DEADLINE.toNanos();
        while (mails.mails().stream().noneMatch(mail -> mail.to().equals(person.email()) && mail.hasLink())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no mail with a link reached " + person.email());
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
