// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Closes all pages of a Chromium. Chromium (156) at times answers that it closes a page which is just taking over a new
 * document, and forgets about it; Playwright (1.62.0) then waits for ever: crbug.com/536385539,
 * github.com/microsoft/playwright/issues/42366. A test that ends with the answer to its last click leaves such a page. So
 * it is said again until there are none.
 */
final class OpenPages {
    private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(1);

    private final CDPSession chromium;

    private OpenPages(CDPSession chromium) {
        this.chromium = chromium;
    }

    /** As long as it takes. */
    static void close(com.microsoft.playwright.Browser browser) {
        CDPSession session = browser.newBrowserCDPSession();
        OpenPages pages = new OpenPages(session);
        while (!pages.areGone()) {
            pages.ids().forEach(pages::close);
            Await.poll(TIME_TO_CLOSE, () -> Optional.of(true).filter(yes -> pages.areGone()));
        }
        session.detach();
    }

    private boolean areGone() {
        return ids().isEmpty();
    }

    private List<String> ids() {
        return StreamSupport.stream(
                        chromium.send("Target.getTargets")
                                .getAsJsonArray("targetInfos")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .filter(target -> target.get("type").getAsString().equals("page"))
                .map(target -> target.get("targetId").getAsString())
                .toList();
    }

    private void close(String id) {
        JsonObject page = new JsonObject();
        page.addProperty("targetId", id);
        try {
            chromium.send("Target.closeTarget", page);
        } catch (PlaywrightException e) {
            // it has gone meanwhile; where it is the browser that has gone, the next question fails
        }
    }
}
