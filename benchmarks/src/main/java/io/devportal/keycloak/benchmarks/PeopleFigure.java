// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.benchmarks.PeopleQuestions.Question;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Listing and finding people among very many, against Keycloak's Admin API: R-24. */
final class PeopleFigure implements Figure {
    private static final String REALM = "people";
    private static final int ORG_ADMIN = 1;
    /** Before the times: caches, and what the JIT compiler makes of it. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    /** Behind at most so many people: one goes there page by page. */
    private static final int DEEP = 20_000;

    private final Stage stage;
    private final int people;

    PeopleFigure(Stage stage, int people) {
        this.stage = stage;
        this.people = people;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public Section take() {
        Pair<PortalUrls> urls = stage.realms(REALM, stage.mailPort());
        CrowdedRealm.fill(stage.portals().stock(), REALM, people);
        CrowdedRealm.fill(stage.portals().pack(), REALM, people);
        PeopleQuestions questions = new PeopleQuestions(stage.portals(), urls.pack());
        String orgAdmin = orgAdmin(urls.pack());
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows(questions, urls.pack(), orgAdmin, alike(), 0.2));
        rows.addAll(rows(questions, urls.pack(), orgAdmin, rare(""), 1.1));
        rows.addAll(deep(urls.pack()));
        rows.add(least(urls.pack()));
        CrowdedRealm.indexForSearch(stage.portals().pack());
        rows.addAll(rows(questions, urls.pack(), orgAdmin, rare(" with the index"), 0.02));
        return new Section("Admin API, " + people + " people", "with the pack", rows);
    }

    private List<Question> alike() {
        return List.of(
                Question.list("First page", "users", "users?first=0"),
                Question.search("Search with very many hits", CrowdedRealm.MANY),
                Question.list(
                        "Waiting requests",
                        "registration-requests?state=PENDING_APPROVAL",
                        "users?search=*" + CrowdedRealm.MANY + "*"),
                new Question(
                        "People of an org admin",
                        "users?max=20",
                        "organizations/" + CrowdedRealm.organization(ORG_ADMIN) + "/members?first=0&max=20",
                        true));
    }

    private List<Question> rare(String how) {
        return List.of(
                Question.search("Search with few hits" + how, CrowdedRealm.FEW),
                Question.search("Search without a hit" + how, CrowdedRealm.NONE),
                Question.email("Search by address" + how, CrowdedRealm.address(people / 2)));
    }

    private List<Row> rows(
            PeopleQuestions questions, PortalUrls urls, String orgAdmin, List<Question> asked, double atMost) {
        List<Row> rows = new ArrayList<>();
        for (Question question : asked) {
            Pair<Series> statements = stage.turns()
                    .take(edition -> stage.count(
                            "people-" + question.figure().replace(' ', '-').toLowerCase(Locale.ROOT),
                            edition,
                            questions.ask(edition, question, admin(urls), orgAdmin(urls, orgAdmin))));
            rows.add(new Row(
                    question.figure() + ": SQL statements",
                    Row.number(statements.stock().median()),
                    Row.number(statements.pack().median()),
                    Row.text(
                            "%+.0f",
                            statements.pack().median() - statements.stock().median()),
                    "",
                    null));
            Instant warm = Instant.now().plus(WARM_UP);
            while (Instant.now().isBefore(warm)) {
                time(questions, Edition.PACK, question, urls, orgAdmin);
                time(questions, Edition.STOCK, question, urls, orgAdmin);
            }
            Pair<Series> times = stage.manyTurns().take(edition -> time(questions, edition, question, urls, orgAdmin));
            Row row = Row.p95(question.figure() + ": p95", "ms", times, atMost);
            Benchmarks.say(row.toString());
            rows.add(row);
        }
        return rows;
    }

    /** With a token of its own, which works for a minute only. */
    private static double time(
            PeopleQuestions questions, Edition edition, Question question, PortalUrls urls, String orgAdmin) {
        return Stage.millis(questions.ask(edition, question, admin(urls), orgAdmin(urls, orgAdmin)));
    }

    /** A page far behind against the first one. */
    private List<Row> deep(PortalUrls urls) {
        String cursor = null;
        int before = Math.min(people / 2, DEEP);
        for (int row = 0; row < before; row += 100) {
            String path = "users?max=100" + (cursor == null ? "" : "&cursor=" + cursor);
            cursor = admin(urls)
                    .send("GET", urls.api(path), null)
                    .expect(200)
                    .json()
                    .path("next")
                    .asText();
        }
        String late = "users?max=20&cursor=" + cursor;
        ApiClient admin = admin(urls);
        Series first = new Series();
        Series deep = new Series();
        for (int i = 0; i < 5 * stage.turns().rounds(); i++) {
            first.add(Stage.millis(
                    () -> admin.send("GET", urls.api("users?max=20"), null).expect(200)));
            deep.add(Stage.millis(() -> admin.send("GET", urls.api(late), null).expect(200)));
        }
        double ratio = deep.dividedBy(first).median();
        return List.of(new Row(
                "Page behind " + before + " people, against the first page of ours: median",
                Row.number(first.median()) + " ms",
                Row.number(deep.median()) + " ms",
                Row.text("%.2fx", ratio),
                "what the first does",
                ratio < 1.25));
    }

    /** Below this no search can be: token, access, JSON and nothing else. */
    private Row least(PortalUrls urls) {
        Series times = new Series();
        for (int i = 0; i < 5 * stage.turns().rounds(); i++) {
            ApiClient admin = admin(urls);
            times.add(Stage.millis(() -> admin.send("GET", urls.api("me"), null).expect(200)));
        }
        return new Row(
                "A request that looks for nobody (GET me): median and p95",
                "",
                Row.number(times.median()) + " ms, " + Row.number(times.percentile(95)) + " ms",
                "",
                "",
                null);
    }

    /** A token works for some minutes. */
    private static ApiClient admin(PortalUrls urls) {
        return ApiClient.withToken(urls.token(Portal.ADMIN, Portal.DEMO_PASSWORD));
    }

    private static ApiClient orgAdmin(PortalUrls urls, String address) {
        return ApiClient.withToken(urls.token(address, Portal.DEMO_PASSWORD));
    }

    /** One of the realm's own people becomes org admin of the first organization, by our API. */
    private String orgAdmin(PortalUrls urls) {
        String address = "lena@portal.example";
        String id = admin(urls)
                .send("GET", urls.api("users?email=" + address), null)
                .expect(200)
                .json()
                .at("/users/0/id")
                .asText();
        String alias = CrowdedRealm.organization(ORG_ADMIN);
        admin(urls)
                .send("PUT", urls.api("users/" + id + "/organizations/" + alias), "{\"role\":\"org-admin\"}")
                .expect(200);
        return address;
    }
}
