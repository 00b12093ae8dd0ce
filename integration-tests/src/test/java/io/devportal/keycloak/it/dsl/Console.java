// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;

/** The console in one browser window, and who is signed in there. */
public final class Console {
    /** The focus goes to another view in a task of its own, before the one that ends this. */
    private static final String GO =
            """
            async address => {
              history.pushState(null, '', address);
              dispatchEvent(new PopStateEvent('popstate'));
              await document.querySelector('portal-console').updateComplete;
              await new Promise(requestAnimationFrame);
              await new Promise(setTimeout);
            }""";

    private static final String HAS_COME =
            "() => document.querySelector('main h1') && !document.querySelector('main .skeleton, main [aria-busy=true]')";

    private final PortalRealm realm;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    public Console(PortalRealm realm, Page page) {
        this.realm = realm;
        this.page = page;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // an answer that is no success is one of these too, and a page's own business
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    /** One of {@code portal-users-0.json}. */
    public Console signIn(String who) {
        return signIn(who, PortalRealm.DEMO_PASSWORD, "");
    }

    /** Opens the address of the console, signs in on the way, and waits until what it shows has come. */
    public Console signIn(String who, String password, String path) {
        page.navigate(url(path));
        fillIn(who, password);
        return come();
    }

    /** On the sign-in page. */
    public void fillIn(String who, String password) {
        page.fill("#username", who);
        if (page.locator("#password").count() == 0) {
            // a realm with an organization asks for the name first
            page.click("[type=submit]");
        }
        page.fill("#password", password);
        page.click("[type=submit]");
    }

    /** Another address, for somebody who is signed in; waits until what it shows has come. */
    public Console open(String path) {
        page.navigate(url(path));
        return come();
    }

    /** Another address within the page, as a link leads there; waits until what it shows has come. */
    public Console go(String path) {
        page.evaluate(GO, url(path));
        return come();
    }

    /** What a key or a click would meet on its way is no row, no field and no listener yet. */
    private Console come() {
        page.waitForFunction(HAS_COME);
        return this;
    }

    /**
     * An administrator ends the sessions of whoever is signed in here: those that are found, and so only once this one is.
     */
    public void endSessionOf(String who) {
        Object session = page.evaluate("() => document.querySelector('portal-console').session.keycloak.sessionId");
        UsersResource users = realm.admin().users();
        UserResource person = users.get(users.searchByUsername(who, true).get(0).getId());
        Await.until("the session is known", () -> person.getUserSessions().stream()
                .anyMatch(found -> found.getId().equals(session)));
        person.logout();
    }

    public String url(String path) {
        return realm.url("portal/" + path);
    }

    public Page page() {
        return page;
    }

    public Locator heading() {
        return page.locator("portal-console h1");
    }

    /** What the browser complained about, such as a breach of the page's security policy, and errors that nobody caught. */
    public List<String> complaints() {
        return complaints;
    }
}
