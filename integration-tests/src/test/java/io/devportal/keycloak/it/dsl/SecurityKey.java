// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.PortalRealm;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;

/** A security key (WebAuthn) that is plugged into the machine of this page, and touched as soon as it is asked. Chromium plays it. */
public final class SecurityKey {
    private static final String FLOW = "browser";

    private final PortalRealm realm;
    private final Page page;

    public SecurityKey(PortalRealm realm, Page page) {
        this.realm = realm;
        this.page = page;
        JsonObject key = new JsonObject();
        key.addProperty("protocol", "ctap2");
        key.addProperty("transport", "usb");
        key.addProperty("hasUserVerification", true);
        key.addProperty("isUserVerified", true);
        JsonObject options = new JsonObject();
        options.add("options", key);
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        devTools.send("WebAuthn.addVirtualAuthenticator", options);
    }

    /** As a second factor of who has one, which it is not in a realm as Keycloak makes it. */
    public static void takenBy(PortalRealm realm) {
        AuthenticationExecutionInfoRepresentation step = realm.admin().flows().getExecutions(FLOW).stream()
                .filter(execution -> "webauthn-authenticator".equals(execution.getProviderId()))
                .findFirst()
                .orElseThrow();
        step.setRequirement("ALTERNATIVE");
        realm.admin().flows().updateExecutions(FLOW, step);
    }

    /** By a person who signs in with a password; nobody is signed in afterwards. */
    public void register(String address, String password) {
        page.onceDialog((Dialog label) -> label.accept("My key"));
        signIn(realm.signInUrl() + "&kc_action=webauthn-register", address, password);
        press("#registerWebAuthn");
        signOut();
    }

    private void signOut() {
        Browser.awaitArrival(page, url -> url.contains("/account/"));
        // the console signs in once more by itself, and would bring the cookies back
        page.navigate("about:blank");
        page.context().clearCookies();
    }

    /** Up to the page that asks for the key. */
    public void signIn(String address, String password) {
        signIn(realm.signInUrl(), address, password);
        page.locator("#authenticateWebAuthnButton").waitFor();
    }

    private void signIn(String url, String address, String password) {
        page.navigate(url);
        page.locator("#username").fill(address);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    /** To the page that asks for it. */
    public Response answer() {
        return page.waitForResponse(
                response -> response.request().method().equals("POST"), () -> press("#authenticateWebAuthnButton"));
    }

    /** The script that answers the button is a module, and runs after the page is shown. */
    private void press(String button) {
        page.locator(button).waitFor();
        page.waitForLoadState();
        page.locator(button).click();
    }

    /** It opens the account; nobody is signed in afterwards. */
    public void assertOpens(String address, String password) {
        signIn(address, password);
        answer();
        signOut();
    }
}
