// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Distribution;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every page looks the same on a server whose themes have no "keycloak.v2", as Keycloak 27 has none. That server may be of
 * another version than the tests run on: {@code -Dkeycloak.compared}.
 */
@Tag("pages")
@PortalTest
final class WithoutKeycloakV2IT {
    /** Of events, and of a machine that has other work. */
    private static final List<String> IRRELEVANT = List.of("[org.keycloak.events]", "BlockedThreadChecker]");
    /** Of 255: round corners are not always drawn the same, to the last bit. */
    private static final int NOISE = 2;

    @Test // B21
    void everyPageLooksTheSame(PortalRealm realm, Mailbox mailbox, Browser browser) {
        Map<String, byte[]> here = new SeenPages(realm, mailbox, browser).pictures();
        try (Installation installation =
                new Installation(Distribution.compared().without("keycloak.v2"))) {
            KeycloakServer server = installation.withOptions(Map.of());
            String start = server.logs();

            Map<String, byte[]> there = new SeenPages(installation.newRealm(mailbox), mailbox, browser).pictures();

            assertThat(there.keySet()).hasSizeGreaterThan(30).isEqualTo(here.keySet());
            assertThat(different(here, there)).as("pages that look different").isEmpty();
            assertThat(server.logs().substring(start.length()).lines())
                    .filteredOn(line ->
                            line.contains(" WARN ") && IRRELEVANT.stream().noneMatch(line::contains))
                    .as("warnings while pages were shown")
                    .isEmpty();
        }
    }

    private static List<String> different(Map<String, byte[]> here, Map<String, byte[]> there) {
        List<String> different = new ArrayList<>();
        here.forEach((name, picture) -> {
            if (!looksTheSame(read(picture), read(there.get(name)))) {
                different.add(name);
                Browser.keep(picture, "with-keycloak-v2-" + name);
                Browser.keep(there.get(name), "without-keycloak-v2-" + name);
            }
        });
        return different;
    }

    private static boolean looksTheSame(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                for (int channel = 0; channel < 32; channel += 8) {
                    if (Math.abs((a >> channel & 0xff) - (b >> channel & 0xff)) > NOISE) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
