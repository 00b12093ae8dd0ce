// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.OpenApiAnswers;
import io.devportal.keycloak.it.contract.Routes;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the API answers is what its description says: the object, the status and the code. */
@Tag("api")
@PortalTest
final class DocumentedAnswersIT {
    private static final Pattern KNOWN = Pattern.compile("only the query parameters \\[([^]]+)]");

    private final PortalRealm realm;
    private final People people;
    private final OpenApiAnswers document = new OpenApiAnswers();
    private final Set<String> problems = new TreeSet<>();

    DocumentedAnswersIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @Test
    void everyRouteAnswersAPortalAdminAsDocumented() {
        check(realm.as(People.ADMIN));
    }

    @Test
    void everyRouteAnswersADeveloperAsDocumented() {
        check(realm.as(People.DEVELOPER));
    }

    @Test
    void everyRouteAnswersWhoHasNoTokenAsDocumented() {
        check(realm.anonymously());
    }

    /** A parameter that a route does not know is refused with the list of those that it does. */
    @Test // E-17
    void everyQueryParameterIsDocumented() {
        for (Routes.Route route : Routes.all()) {
            String documented = document.queryParameters(route.method() + " " + route.template()).stream()
                    .sorted()
                    .toList()
                    .toString();
            ApiResponse answer = realm.as(People.ADMIN)
                    .sending(route.contentType())
                    .send(route.method(), route.withQuery("unknown=1").path(), route.body());
            Matcher known = KNOWN.matcher(answer.body());
            String read = !known.find()
                    ? "[]"
                    : Stream.of(known.group(1).split(", ")).sorted().toList().toString();
            if (answer.status() != 400 || !read.equals(documented)) {
                problems.add(route + " reads " + read + " and not " + documented + ": " + answer.status());
            }
        }
        assertThat(problems).isEmpty();
    }

    private void check(Api caller) {
        for (Routes.Route route : Routes.all()) {
            check(
                    route.method() + " " + route.template(),
                    caller.sending(route.contentType()).send(route.method(), route.path(), route.body()));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void aRequestIsAsDocumentedAtEachStep() {
        people.settings("manual", "account-setup");
        Api admin = realm.as(People.ADMIN);
        String approved = people.waiting();
        String rejected = people.waiting();
        String bulk = "{\"decision\":\"reject\",\"reason\":\"why\",\"items\":[{\"id\":\"" + rejected
                + "\"},{\"id\":\"nobody\"}]}";
        String approval = "registration-requests/" + approved + "/approve";

        check("GET registration-requests/{id}", admin.get("registration-requests/" + approved));
        check("GET registration-requests", admin.get("registration-requests?state=PENDING_APPROVAL"));
        String notes = "registration-requests/" + approved + "/notes";
        String mara = "{\"userId\":\"" + people.userId(People.ADMIN) + "\"}";
        check("POST registration-requests/{id}/notes", admin.post(notes, "{\"text\":\"A note\"}"));
        check("GET registration-requests/{id}/notes", admin.get(notes));
        check(
                "PUT registration-requests/{id}/assignee",
                admin.put("registration-requests/" + approved + "/assignee", mara));
        check("POST registration-requests/{id}/approve", admin.post(approval, "{\"organization\":\"Globex\"}"));
        check("POST registration-requests/{id}/approve", admin.post(approval));
        check("POST registration-requests/bulk", admin.post("registration-requests/bulk", bulk));
        check("GET registration-requests", admin.get("registration-requests"));
        check("GET users/{id}/organizations", admin.get("users/" + approved + "/organizations"));
        check("GET mails", admin.get("mails"));

        assertThat(problems).isEmpty();
    }

    private void check(String route, ApiResponse answer) {
        problems.addAll(document.problems(route, answer));
    }
}
