// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.Approval;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.OrganizationChoice;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.PasswordChoice;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.Switch;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.TakenAddresses;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.RealmModel;

/**
 * A setting: its JSON key, default and valid values. Its realm attribute is {@code portal.} followed by the key in
 * kebab case, unless Keycloak stores it itself.
 *
 * @param expected what a value looks like, for an error sentence
 * @param isNumber whether it is a number in JSON, and not a text
 */
record Setting<T>(
        String key,
        T standard,
        Expected expected,
        boolean isNumber,
        Function<String, Optional<T>> parser,
        Function<T, String> printer) {

    static final String VERSION_ATTRIBUTE = "portal.settings-version";
    static final String VERSION = "1";

    static final Setting<Approval> APPROVAL = choice("approval", Approval.MANUAL, Approval.class);
    static final Setting<PasswordChoice> PASSWORD =
            choice("password", PasswordChoice.ACCOUNT_SETUP, PasswordChoice.class);
    static final Setting<TakenAddresses> TAKEN_ADDRESSES =
            choice("takenAddresses", TakenAddresses.HIDDEN, TakenAddresses.class);
    static final Setting<OrganizationChoice> ORGANIZATION_AT_SIGN_UP =
            choice("organizationAtSignUp", OrganizationChoice.OFF, OrganizationChoice.class);
    static final Setting<Duration> ACTIVATION_LINK_LIFETIME = seconds(
            "activationLinkLifetime",
            Duration.ofHours(72),
            Duration.ofHours(1),
            Duration.ofDays(30),
            "1 hour to 30 days");
    static final Setting<Duration> REQUEST_LIFETIME = seconds(
            "requestLifetime", Duration.ofDays(30), Duration.ofHours(1), Duration.ofDays(365), "1 hour to 365 days");
    static final Setting<Duration> RECORD_RETENTION = seconds(
            "recordRetention", Duration.ofDays(365), Duration.ofDays(7), Duration.ofDays(3650), "7 days to 3650 days");
    static final Setting<Duration> REQUEST_MAIL_INTERVAL =
            seconds("requestMailInterval", Duration.ofMinutes(15), Duration.ZERO, Duration.ofDays(1), "none to 1 day");
    static final Setting<Long> MAX_SIGN_UPS_PER_HOUR =
            number("maxSignUpsPerHour", 60, 1, 1_000_000, Expected.number(1, 1_000_000));
    static final Setting<Long> MAX_PENDING_REQUESTS =
            number("maxPendingRequests", 10_000, 1, 1_000_000, Expected.number(1, 1_000_000));
    static final Setting<Duration> MAX_LOGIN_AGE = seconds(
            "maxLoginAge", Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofDays(1), "1 minute to 1 day");
    static final Setting<Switch> SSO_MANAGED = choice("ssoManaged", Switch.OFF, Switch.class);
    static final Setting<Switch> ENABLED_MAIL = choice("enabledMail", Switch.ON, Switch.class);
    static final Setting<Switch> DISABLED_MAIL = choice("disabledMail", Switch.ON, Switch.class);
    static final Setting<Switch> ROLE_CHANGED_MAIL = choice("roleChangedMail", Switch.ON, Switch.class);

    /** Keycloak's own <em>User registration</em>: it stays where Keycloak reads it. G2. */
    static final Setting<Switch> USER_REGISTRATION = choice("userRegistration", Switch.OFF, Switch.class);

    static final Setting<Duration> INVITATION_LIFETIME = seconds(
            "invitationLifetime", Duration.ofDays(30), Duration.ofDays(1), Duration.ofDays(365), "1 day to 365 days");
    static final Setting<Long> MAX_INVITATIONS_PER_DAY =
            number("maxInvitationsPerDay", 100, 1, 1_000_000, Expected.number(1, 1_000_000));
    static final Setting<Switch> INVITATION_MAIL = choice("invitationMail", Switch.ON, Switch.class);
    static final Setting<Switch> CONSOLE_INVITATION_MAIL = choice("consoleInvitationMail", Switch.ON, Switch.class);
    static final Setting<Switch> JOINED_MAIL = choice("joinedMail", Switch.ON, Switch.class);
    static final Setting<Duration> ANSWER_WITHIN =
            seconds("answerWithin", Duration.ZERO, Duration.ZERO, Duration.ofDays(365), "none to 365 days");
    static final Setting<Contact> CONTACT =
            new Setting<>("contact", Contact.NOWHERE, Contact.EXPECTED, false, Contact::read, Contact::text);
    static final Setting<Switch> APPROVER_SHOWN = choice("approverShown", Switch.OFF, Switch.class);
    static final Setting<Switch> REPEAT_PASSWORD = choice("repeatPassword", Switch.ON, Switch.class);

    /** In the order of the settings document. */
    public static final List<Setting<?>> ALL = List.of(
            USER_REGISTRATION,
            APPROVAL,
            PASSWORD,
            TAKEN_ADDRESSES,
            ORGANIZATION_AT_SIGN_UP,
            ACTIVATION_LINK_LIFETIME,
            REQUEST_LIFETIME,
            RECORD_RETENTION,
            REQUEST_MAIL_INTERVAL,
            MAX_SIGN_UPS_PER_HOUR,
            MAX_PENDING_REQUESTS,
            MAX_LOGIN_AGE,
            SSO_MANAGED,
            ENABLED_MAIL,
            DISABLED_MAIL,
            ROLE_CHANGED_MAIL,
            INVITATION_LIFETIME,
            MAX_INVITATIONS_PER_DAY,
            INVITATION_MAIL,
            CONSOLE_INVITATION_MAIL,
            JOINED_MAIL,
            ANSWER_WITHIN,
            CONTACT,
            APPROVER_SHOWN,
            REPEAT_PASSWORD);

    public static Optional<Setting<?>> named(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    public boolean accepts(String text) {
        return parser.apply(text).isPresent();
    }

    String attribute() {
        return "portal." + key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Whether Keycloak keeps it, and not an attribute of ours. */
    boolean isNative() {
        return this == (Setting<?>) USER_REGISTRATION;
    }

    /** @param value that the setting accepts */
    void write(RealmModel realm, String value) {
        if (!isNative() && value.isEmpty()) {
            realm.removeAttribute(attribute());
        } else if (!isNative()) {
            realm.setAttribute(attribute(), value);
        } else if (!value.equals(print(realm))) {
            realm.setRegistrationAllowed(value.equals("on"));
        }
    }

    private String stored(RealmModel realm) {
        if (isNative()) {
            return realm.isRegistrationAllowed() ? "on" : "off";
        }
        return realm.getAttribute(attribute());
    }

    T read(RealmModel realm) {
        return Optional.ofNullable(stored(realm)).flatMap(parser).orElse(standard);
    }

    /** The value in force, as it is stored. */
    String print(RealmModel realm) {
        return printer.apply(read(realm));
    }

    private static <E extends Enum<E>> Setting<E> choice(String key, E standard, Class<E> type) {
        Function<E, String> printer =
                value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> names = Arrays.stream(type.getEnumConstants()).map(printer).toList();
        return new Setting<>(
                key,
                standard,
                Expected.of("one-of", String.join(" or ", names), String.join(", ", names)),
                false,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> printer.apply(value).equals(text))
                        .findFirst(),
                printer);
    }

    private static Setting<Duration> seconds(
            String key, Duration standard, Duration least, Duration most, String span) {
        Expected expected = Expected.of(
                "number",
                "a number of seconds from " + least.toSeconds() + " to " + most.toSeconds() + " (" + span + ")",
                least.toSeconds(),
                most.toSeconds());
        Setting<Long> number = number(key, standard.toSeconds(), least.toSeconds(), most.toSeconds(), expected);
        return new Setting<>(
                key,
                standard,
                expected,
                true,
                text -> number.parser().apply(text).map(Duration::ofSeconds),
                duration -> Long.toString(duration.toSeconds()));
    }

    private static Setting<Long> number(String key, long standard, long least, long most, Expected expected) {
        return new Setting<>(
                key,
                standard,
                expected,
                true,
                text -> parse(text).filter(number -> number >= least && number <= most),
                value -> Long.toString(value));
    }

    private static Optional<Long> parse(String number) {
        try {
            return Optional.of(Long.valueOf(number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
