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
    /** Of each side, before the times: caches, and what the JIT compiler makes of it. */
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
        PeopleQuestions questions = new PeopleQuestions(stage.portals().stock(), urls.pack(), orgAdmin(urls.pack()));
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows(questions, alike(), stage.quickTurns(), 0.2));
        rows.addAll(rows(questions, rare(""), stage.manyTurns(), 1.1));
        rows.addAll(deep(urls.pack(), questions));
        rows.add(least(questions));
        CrowdedRealm.indexForSearch(stage.portals().pack());
        rows.addAll(rows(questions, rare(" with the index"), stage.manyTurns(), 0.02));
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

    private List<Row> rows(PeopleQuestions questions, List<Question> asked, Turns turns, double atMost) {
        List<Row> rows = new ArrayList<>();
        for (Question question : asked) {
            Pair<Series> statements = stage.turns()
                    .take(edition -> stage.count(
                            "people-" + question.figure().replace(' ', '-').toLowerCase(Locale.ROOT),
                            edition,
                            questions.ask(edition, question)));
            rows.add(new Row(
                    question.figure() + ": SQL statements",
                    Row.number(statements.stock().median()),
                    Row.number(statements.pack().median()),
                    Row.text(
                            "%+.0f",
                            statements.pack().median() - statements.stock().median()),
                    "",
                    null));
            for (Edition edition : Edition.values()) {
                warmUp(questions, edition, question);
            }
            Pair<Series> times = turns.take(edition -> time(questions, edition, question));
            Row row = Row.p95(question.figure() + ": p95", "ms", times, atMost);
            Benchmarks.say(row.toString());
            rows.add(row);
        }
        return rows;
    }

    private static void warmUp(PeopleQuestions questions, Edition edition, Question question) {
        Instant warm = Instant.now().plus(WARM_UP);
        while (Instant.now().isBefore(warm)) {
            time(questions, edition, question);
        }
    }

    private static double time(PeopleQuestions questions, Edition edition, Question question) {
        return Stage.millis(questions.ask(edition, question));
    }

    /** A page far behind against the first one. */
    private List<Row> deep(PortalUrls urls, PeopleQuestions questions) {
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
        Series first = new Series();
        Series deep = new Series();
        for (int i = 0; i < 5 * stage.turns().rounds(); i++) {
            first.add(Stage.millis(questions.ask("users?max=20")));
            deep.add(Stage.millis(questions.ask(late)));
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
    private Row least(PeopleQuestions questions) {
        Series times = new Series();
        for (int i = 0; i < 5 * stage.turns().rounds(); i++) {
            times.add(Stage.millis(questions.ask("me")));
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
