// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.People;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody whose sign-in was too long ago for what they ask for, until they sign in again. */
record OldLogin(Page page, Somebody somebody) {

    /** As the API answers when the login is older than the setting {@code maxLoginAge}, to the first such call. */
    void isOldFor(String method, String path) {
        AtomicBoolean isAnswered = new AtomicBoolean();
        page.route("**/portal/api/" + path, route -> {
            if (!route.request().method().equals(method) || isAnswered.getAndSet(true)) {
                route.fallback();
                return;
            }
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(401)
                    .setContentType("application/json")
                    .setBody("{\"errorMessage\":\"This needs a sign-in in the last 900 seconds.\","
                            + "\"params\":[\"insufficient_user_authentication\"]}"));
        });
    }

    /** Leaves for the sign-in, which Keycloak (26.7.5) does not show to whoever signed in within this very second. */
    void begin() {
        page.waitForFunction("() => performance.now() > 2000");
        page.locator(".notice:has-text('This needs a recent sign-in') button")
                .first()
                .click();
        page.locator("#username, #password").first().waitFor();
    }

    /** Signs in again. */
    void confirm() {
        begin();
        if (page.locator("#password").count() == 0) {
            page.fill("#username", somebody.address());
            page.click("[type=submit]");
        }
        page.fill("#password", People.PASSWORD);
        page.click("[type=submit]");
    }
}
