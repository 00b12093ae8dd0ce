// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What a page asks for, as the browser itself counts it. */
final class Traffic {
    private final CDPSession protocol;
    private final AtomicInteger requests = new AtomicInteger();
    /** Of one that was led on, the last address. */
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    private final Map<String, Long> bytes = new ConcurrentHashMap<>();

    Traffic(Page page) {
        this.protocol = page.context().newCDPSession(page);
        protocol.on("Network.requestWillBeSent", event -> {
            String url = event.getAsJsonObject("request").get("url").getAsString();
            String by = event.getAsJsonObject("initiator").get("type").getAsString();
            requests.incrementAndGet();
            asked.put(id(event), new Asked(url, by));
        });
        protocol.on(
                "Network.loadingFinished",
                event -> bytes.put(id(event), event.get("encodedDataLength").getAsLong()));
        protocol.send("Network.enable");
    }

    /** @param by what asked: {@code parser} for the page itself, {@code script} for a module */
    record Asked(String url, String by) {
        boolean isData() {
            return url.contains("/portal/api/");
        }
    }

    Traffic withEmptyCache() {
        protocol.send("Network.clearBrowserCache");
        return forget();
    }

    Traffic forget() {
        requests.set(0);
        asked.clear();
        bytes.clear();
        return this;
    }

    /** From now on, each answer takes this much longer to come. */
    void slow(int millis) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", millis);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", -1);
        protocol.send("Network.emulateNetworkConditions", line);
    }

    int requests() {
        return requests.get();
    }

    /** Of page, scripts, styles and texts, headers included. */
    long pageBytes() {
        return bytes.entrySet().stream()
                .filter(one ->
                        !asked.getOrDefault(one.getKey(), new Asked("", "")).isData())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What came over the line, and not out of the cache. */
    List<Asked> fetched(Predicate<Asked> which) {
        return bytes.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> asked.get(one.getKey()))
                .filter(one -> one != null && which.test(one))
                .toList();
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
