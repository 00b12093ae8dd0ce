// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Calls of a page that are answered when the test says so, and not when the machine has time. */
final class HeldCalls {
    private final Page page;
    private final String method;
    private final List<Route> held = new CopyOnWriteArrayList<>();
    private boolean isOver;

    /**
     * From now on.
     *
     * @param addresses a pattern of Playwright's
     */
    HeldCalls(Page page, String method, String addresses) {
        this.page = page;
        this.method = method;
        page.route(addresses, this::hold);
    }

    private void hold(Route route) {
        if (isOver || !route.request().method().equals(method)) {
            route.fallback();
        } else {
            held.add(route);
        }
    }

    /** Until there is one. */
    HeldCalls await() {
        page.waitForCondition(() -> !held.isEmpty());
        return this;
    }

    /** What was held goes on, and what comes is not held any more. */
    void letGo() {
        isOver = true;
        held.forEach(Route::resume);
    }
}
