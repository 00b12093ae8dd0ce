// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a {@link FaultySmtp} does wrong at this moment; told by the test, asked by the conversations. */
final class SmtpFaults {

    private record Refusal(String answer, int times) {}

    private final Set<String> hangs = new HashSet<>();
    private final Map<String, Refusal> refusals = new HashMap<>();
    private final Set<String> drops = new HashSet<>();
    private boolean hangsAtBanner;
    private boolean loginRefused;
    private int hanging;

    synchronized void hangBeforeBanner() {
        hangsAtBanner = true;
    }

    synchronized void hangAfterData(String recipient) {
        hangs.add(key(recipient));
    }

    synchronized void release() {
        hangsAtBanner = false;
        hangs.clear();
    }

    synchronized boolean hangsAtBanner() {
        return hangsAtBanner;
    }

    synchronized boolean hangsAfterData(String recipientCommand) {
        return hangs.stream().anyMatch(key(recipientCommand)::contains);
    }

    synchronized void countHanging(int change) {
        hanging += change;
    }

    synchronized int hanging() {
        return hanging;
    }

    synchronized void refuse(String recipient, String answer, int times) {
        refusals.put(key(recipient), new Refusal(answer, times));
    }

    synchronized void accept(String recipient) {
        refusals.remove(key(recipient));
    }

    synchronized void dropNext(String recipient) {
        drops.add(key(recipient));
    }

    synchronized void refuseLogin() {
        loginRefused = true;
    }

    /** The answer to a command that must not reach the real mail server. */
    synchronized Optional<String> answer(String command) {
        String words = key(command);
        if (words.startsWith("auth ") && loginRefused) {
            return Optional.of("535 5.7.8 Authentication credentials invalid");
        }
        return words.startsWith("rcpt ") ? refusal(words) : Optional.empty();
    }

    private Optional<String> refusal(String command) {
        Optional<String> recipient =
                refusals.keySet().stream().filter(command::contains).findFirst();
        return recipient.map(refusals::get).map(refusal -> {
            refusals.computeIfPresent(
                    recipient.get(),
                    (address, known) -> known.times() == 1 ? null : new Refusal(known.answer(), known.times() - 1));
            return refusal.answer();
        });
    }

    /** Whether to hang up on this mail, which happens once. */
    synchronized boolean drops(String recipientCommand) {
        return drops.removeIf(key(recipientCommand)::contains);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
