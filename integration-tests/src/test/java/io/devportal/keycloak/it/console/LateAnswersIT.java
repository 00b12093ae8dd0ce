// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.Queue.expect;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An answer that comes after the one to a later question says nothing any more. */
@Tag("console")
@PortalTest
final class LateAnswersIT {
    private static final String WAITING = "**/registration-requests?state=PENDING_APPROVAL&max=1";

    private final PortalRealm realm;
    private final People people;
    private final Page page;
    private final Queue queue;

    LateAnswersIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.page = page;
        this.queue = new Queue(realm, people, page);
    }

    @Test // B16
    void theMenuSaysHowManyWaitNow() {
        people.settings("manual", "account-setup");
        queue.asks("Lia");
        queue.asks("Mia");
        queue.open();
        List<Route> late = new CopyOnWriteArrayList<>();
        page.route(WAITING, route -> {
            if (late.isEmpty()) {
                late.add(route);
            } else {
                route.fallback();
            }
        });
        Locator count = page.locator(".side .count");

        queue.button("Approve Lia Ng").click();
        page.waitForCondition(() -> !late.isEmpty());
        queue.button("Approve Mia Ng").click();
        expect(count).hasCount(0);
        page.waitForResponse(WAITING, () -> late.get(0)
                .fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"requests\":[],\"total\":1,\"hasMore\":false}")));

        // once the page has read it
        page.evaluate("() => new Promise((done) => requestIdleCallback(done))");
        expect(count).hasCount(0);
    }

    /** A decision leaves few rows, and more are asked for by themselves. */
    @Test // L24
    void aSearchEndsThoughTheListHasGrownShortMeanwhile() {
        people.settings("manual", "account-setup");
        queue.asks("Nia");
        String other = queue.asks("Ola");
        String found = queue.asks("Pia");
        page.route("**/registration-requests?**max=25**", LateAnswersIT::andMore);
        queue.open();
        HeldCalls approval = new HeldCalls(page, "POST", "**/approve");
        HeldCalls search = new HeldCalls(page, "GET", "**/registration-requests?**search=pia**");

        queue.button("Approve Nia Ng").click();
        approval.await();
        page.fill("#search", "pia");
        search.await();
        approval.letGo();
        queue.expectSaid("Approved Nia Ng");
        search.letGo();

        expect(queue.row(other)).hasCount(0);
        expect(queue.row(found)).isVisible();
    }

    /** As from a realm with more requests than one page has. */
    private static void andMore(Route route) {
        APIResponse answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replace("\"hasMore\":false", "\"hasMore\":true,\"next\":\"later\"")));
    }

    @Test // B4
    void theMailsOfTheSearchBeforeAreCountedNoMore() {
        List<Request> ended = new CopyOnWriteArrayList<>();
        page.onRequestFailed(ended::add);
        new Console(realm, page).signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "mails?tab=sent");
        HeldCalls counts = new HeldCalls(page, "GET", "**/api/mails?state=FAILED&max=1");
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("Waiting")).click();
        counts.await();

        page.fill("#mails-search", "nobody-at-all");

        page.waitForCondition(() -> ended.stream().anyMatch(one -> one.url().endsWith("mails?state=FAILED&max=1")));
    }
}
