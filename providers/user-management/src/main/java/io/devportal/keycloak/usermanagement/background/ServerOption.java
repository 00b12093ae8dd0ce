// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.background;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

/** Numeric server options, {@code --spi-realm-restapi-extension--portal--…}: seconds, at least one. */
public enum ServerOption {
    OUTBOX_INTERVAL("outbox-interval", 10, "Seconds between two looks of a node for mails that are due."),
    OUTBOX_FIRST_RETRY(
            "outbox-first-retry",
            15,
            "Seconds until a mail that did not leave is tried again; twice as long after each further try, up to half an hour."),
    HOUSEKEEPING_INTERVAL(
            "housekeeping-interval",
            20,
            "Seconds between two looks of a node at the clock: every ten minutes it ends requests that nobody decided and"
                    + " deletes old records."),
    METRICS_INTERVAL("metrics-interval", 30, "Seconds between two readings of the metrics.");

    private final String key;
    private final int standard;
    private final String help;

    ServerOption(String key, int standard, String help) {
        this.key = key;
        this.standard = standard;
        this.help = help;
    }

    /** @param scope of the provider that the options belong to */
    Duration in(Config.Scope scope) {
        return Duration.ofSeconds(Math.max(1, scope.getLong(key, (long) standard)));
    }

    /** What this server was started with. */
    public Duration configured() {
        return in(Config.scope("realm-restapi-extension", "portal"));
    }

    /** As Keycloak declares options of providers. */
    public static List<ProviderConfigProperty> properties() {
        return Arrays.stream(values())
                .map(option -> new ProviderConfigProperty(
                        option.key, null, option.help, ProviderConfigProperty.INTEGER_TYPE, option.standard))
                .toList();
    }
}
