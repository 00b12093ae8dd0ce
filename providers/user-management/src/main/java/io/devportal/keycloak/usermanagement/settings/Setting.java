// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import io.devportal.keycloak.usermanagement.settings.PortalSettings.Approval;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.PasswordChoice;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.TakenAddresses;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.models.RealmModel;

/**
 * One setting: its key in JSON, its realm attribute, its default, and what counts as a value.
 *
 * @param key name in the settings document; the attribute is {@code portal.} + kebab case of it
 * @param expected what a value looks like, for an error sentence
 */
public record Setting<T>(
        String key,
        String attribute,
        T standard,
        String expected,
        Function<String, Optional<T>> parser,
        Function<T, String> printer) {

    static final String VERSION_ATTRIBUTE = "portal.settings-version";
    static final String VERSION = "1";

    public static final Setting<Approval> APPROVAL =
            choice("approval", "portal.approval", Approval.MANUAL, Approval.class);

    public static final Setting<PasswordChoice> PASSWORD =
            choice("password", "portal.password", PasswordChoice.ACCOUNT_SETUP, PasswordChoice.class);

    public static final Setting<TakenAddresses> TAKEN_ADDRESSES =
            choice("takenAddresses", "portal.taken-addresses", TakenAddresses.HIDDEN, TakenAddresses.class);

    /** In seconds. */
    public static final Setting<Duration> ACTIVATION_LINK_LIFETIME = new Setting<>(
            "activationLinkLifetime",
            "portal.activation-link-lifetime",
            Duration.ofHours(72),
            "a number of seconds from 3600 (1 hour) to 2592000 (30 days)",
            Setting::lifetime,
            lifetime -> Long.toString(lifetime.toSeconds()));

    T read(RealmModel realm) {
        return Optional.ofNullable(realm.getAttribute(attribute))
                .flatMap(parser)
                .orElse(standard);
    }

    void write(RealmModel realm, T value) {
        realm.setAttribute(attribute, printer.apply(value));
    }

    private static <E extends Enum<E>> Setting<E> choice(String key, String attribute, E standard, Class<E> type) {
        Function<E, String> printer =
                value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String expected = Arrays.stream(type.getEnumConstants()).map(printer).collect(Collectors.joining(" or "));
        return new Setting<>(
                key,
                attribute,
                standard,
                expected,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> printer.apply(value).equals(text))
                        .findFirst(),
                printer);
    }

    private static Optional<Duration> lifetime(String seconds) {
        try {
            Duration lifetime = Duration.ofSeconds(Long.parseLong(seconds));
            boolean inRange =
                    lifetime.compareTo(Duration.ofHours(1)) >= 0 && lifetime.compareTo(Duration.ofDays(30)) <= 0;
            return inRange ? Optional.of(lifetime) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
