// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.form;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What people do under load, each step timed until there is something to read. The whole of a journey or a login counts
 * from when the person was to come, not from when they were started: who comes late because everybody waits has waited too.
 */
final class LoadSteps {
    static final String JOURNEY = "Journey";
    static final String SIGN_UP = "Sign-up POST";
    static final String QUEUE = "List of requests";
    static final String APPROVAL = "Approval";
    static final String MAIL = "Mail with the link";
    static final String SET_UP = "Set-up POST";
    static final String LOGIN_POST = "Login POST";
    static final String LOGIN = "Login";
    static final Set<String> WHOLE = Set.of(JOURNEY, LOGIN);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final String PLANNED = "planned";
    private static final String BEGUN = "begun";
    private static final String ADDRESS = "address";

    private final LoadTarget target;
    private final LoadResult result;

    LoadSteps(LoadTarget target, LoadResult result) {
        this.target = target;
        this.result = result;
    }

    /** From the sign-up form to a token. On the pack's side an admin approves in between. */
    ChainBuilder journey(Arrivals arrivals) {
        boolean approved = target.edition() == Edition.PACK;
        ChainBuilder whole = arrive(arrivals, () -> "ada-" + UUID.randomUUID() + "@globex.example")
                .exec(step("Sign-up form", open(target.realm().signUp(), "#kc-register-form")))
                .exec(step(
                        SIGN_UP,
                        submit(session -> Map.of(
                                        "email",
                                        session.getString(ADDRESS),
                                        "firstName",
                                        "Ada",
                                        "lastName",
                                        "Lovelace"))
                                .check(css("#kc-register-form").notExists())));
        if (approved) {
            whole = whole.exec(approval());
        }
        String setUpForm = approved ? "#portal-account-setup" : "#kc-passwd-update-form";
        return whole.exec(mail())
                .exec(step("Set-up form", open("#{link}", setUpForm)))
                .exec(step(
                        SET_UP,
                        submit(session -> Map.of(
                                        "password-new", Portal.DEMO_PASSWORD, "password-confirm", Portal.DEMO_PASSWORD))
                                .check(css(setUpForm).notExists())))
                .exec(flushCookieJar())
                .exec(signIn())
                .exec(since(PLANNED, JOURNEY));
    }

    /** Of somebody who has an account, to a token. */
    ChainBuilder login(Arrivals arrivals) {
        return arrive(arrivals, target::somebody).exec(signIn()).exec(since(PLANNED, LOGIN));
    }

    private static ChainBuilder arrive(Arrivals arrivals, Supplier<String> address) {
        return exec(session -> session.set(PLANNED, arrivals.next()).set(ADDRESS, address.get()));
    }

    private ChainBuilder approval() {
        Function<Session, String> token =
                session -> "Bearer " + target.approver().token();
        HttpRequestActionBuilder queue = http("queue")
                .get(target.realm().api("registration-requests?state=PENDING_APPROVAL&max=100"))
                .header("Authorization", token)
                .check(jsonPath("$.requests[?(@.email=='#{address}')].id").saveAs("request"));
        HttpRequestActionBuilder approve = http("approve")
                .post(target.realm().api("registration-requests/#{request}/approve"))
                .header("Authorization", token);
        return step(QUEUE, queue).exec(step(APPROVAL, approve));
    }

    private ChainBuilder mail() {
        return exec(LoadSteps::begin)
                .exec(asLongAsDuring(session -> !target.links().isThereFor(session.getString(ADDRESS)), PATIENCE)
                        .on(pause(LOOK)))
                .exec(session -> {
                    String link = target.links().take(session.getString(ADDRESS));
                    return link == null ? session.markAsFailed() : session.set("link", link);
                })
                .exec(since(BEGUN, MAIL))
                .exitHereIfFailed();
    }

    private ChainBuilder signIn() {
        HttpRequestActionBuilder login = submit(
                        session -> Map.of("username", session.getString(ADDRESS), "password", Portal.DEMO_PASSWORD))
                .disableFollowRedirect()
                .check(
                        status().is(302),
                        headerRegex("Location", "[?&]code=([^&]+)").saveAs("code"));
        HttpRequestActionBuilder token =
                http("token").post(target.realm().tokens()).check(jsonPath("$.access_token"));
        for (Map.Entry<String, String> field :
                target.realm().redemption("#{code}").entrySet()) {
            token = token.formParam(field.getKey(), field.getValue());
        }
        return step("Sign-in form", open(target.realm().signIn(), "#kc-form-login"))
                .exec(step(LOGIN_POST, login))
                .exec(step("Token", token));
    }

    private static HttpRequestActionBuilder open(String url, String form) {
        // Gatling takes an attribute as it is written
        CheckBuilder action = css(form, "action")
                .transform(value -> value.replace("&amp;", "&"))
                .saveAs("action");
        return http("open").get(url).check(form(form).saveAs("form"), action);
    }

    /** With what the form offers, and what the person writes into it: Gatling would send a field twice that has both. */
    private static HttpRequestActionBuilder submit(Function<Session, Map<String, String>> entries) {
        return http("submit").post("#{action}").form(session -> {
            Map<String, Object> fields = new HashMap<>(session.getMap("form"));
            fields.putAll(entries.apply(session));
            return fields;
        });
    }

    private ChainBuilder step(String name, HttpRequestActionBuilder request) {
        return exec(LoadSteps::begin).exec(request).exec(since(BEGUN, name)).exitHereIfFailed();
    }

    private static Session begin(Session session) {
        return session.set(BEGUN, System.nanoTime());
    }

    private ChainBuilder since(String moment, String step) {
        return exec(session -> {
            if (session.isFailed()) {
                result.failed(step);
            } else {
                result.took(step, (System.nanoTime() - session.getLong(moment)) / 1e6);
            }
            return session;
        });
    }
}
