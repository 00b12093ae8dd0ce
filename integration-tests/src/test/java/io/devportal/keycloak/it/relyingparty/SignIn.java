// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.devportal.keycloak.it.dsl.People;

/** Keycloak's sign-in page, in front of another site. */
record SignIn(Page page) {
    /** What Chromium shows of an error without a text. */
    private static final String EMPTY_ANSWER = "chrome-error:";

    /** Signs in, and waits for the site's answer at this address. */
    Response expecting(String url, String person) {
        page.fill("#username", person);
        // in a realm with organizations Keycloak (26.7.3) asks for the address first, to find the identity provider
        page.click("#kc-login");
        page.fill("#password", People.PASSWORD);
        Response response = page.waitForResponse(
                answer -> answer.url().equals(url) && answer.status() != 302 && answer.status() != 303,
                () -> page.click("#kc-login"));
        // what the test opens while the browser still shows this answer may never come (Chromium 156)
        page.waitForURL(shown -> shown.equals(url) || shown.startsWith(EMPTY_ANSWER));
        return response;
    }
}
