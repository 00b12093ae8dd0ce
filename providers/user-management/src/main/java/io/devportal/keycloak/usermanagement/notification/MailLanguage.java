// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.notification.Mail.Recipient;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.keycloak.models.RealmModel;

/** The language of a mail: the recipient's if the realm supports it, else the realm's, else English. */
record MailLanguage(Locale locale) {

    MailLanguage(RealmModel realm, Recipient recipient) {
        this(locale(realm, recipient.locale()));
    }

    private static Locale locale(RealmModel realm, String tag) {
        boolean offered = tag != null && realm.getSupportedLocalesStream().anyMatch(tag::equals);
        if (realm.isInternationalizationEnabled() && offered) {
            return Locale.forLanguageTag(tag);
        }
        String standard = realm.isInternationalizationEnabled() ? realm.getDefaultLocale() : null;
        return standard == null ? Locale.ENGLISH : Locale.forLanguageTag(standard);
    }

    private static final int LONGEST_TAG = 36;

    /** Of an attribute that people write themselves: what is no language tag is none. May be null; so is the answer then. */
    static String tag(String attribute) {
        return attribute == null || attribute.length() > LONGEST_TAG ? null : attribute;
    }

    /**
     * For what a mail counts: CLDR 47 and browsers have Western digits in Arabic too, Java 17 still others, and dates have
     * Western ones in every Java.
     */
    static Locale counting(Locale locale) {
        return new Locale.Builder()
                .setLocale(locale)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }

    /** @param millis since the epoch */
    String moment(long millis) {
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault());
        String zone = DateTimeFormatter.ofPattern("zzz", locale)
                .withZone(ZoneId.systemDefault())
                .format(Instant.ofEpochMilli(millis));
        String moment = date.format(Instant.ofEpochMilli(millis)) + "\u00a0" + zone;
        // Java 17 has a Latin comma between date and time
        return locale.getLanguage().equals("ar") ? moment.replace(',', '،') : moment;
    }
}
