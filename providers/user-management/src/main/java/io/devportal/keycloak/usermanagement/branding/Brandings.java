// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.branding;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.settings.Languages;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Stores the look of each realm where Keycloak and the login theme read it: the display name, realm attributes, and
 * the texts of <em>Realm settings</em> &gt; <em>Localization</em>.
 */
@Store
final class Brandings {
    private static final String PICTURE = "portal.panel-picture";
    /** Part of the picture's address, so that browsers keep it until there is another one. */
    private static final String PICTURE_VERSION = "portal.panel-picture-version";

    private final KeycloakSession session;
    private final RealmModel realm;

    Brandings(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Branding read() {
        SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
        for (String language : Languages.of(realm).offered()) {
            SortedMap<String, String> own = texts(language);
            if (!own.isEmpty()) {
                texts.put(language, own);
            }
        }
        return new Branding(
                text(realm.getDisplayName()),
                attribute(BrandColour.LIGHT_ATTRIBUTE),
                attribute(BrandColour.DARK_ATTRIBUTE),
                attribute(RealmLogo.ATTRIBUTE),
                attribute(PICTURE),
                texts);
    }

    /** As it is stored. */
    String picture() {
        return attribute(PICTURE);
    }

    private SortedMap<String, String> texts(String language) {
        Map<String, String> messages =
                Objects.requireNonNullElse(realm.getRealmLocalizationTextsByLocale(language), Map.of());
        SortedMap<String, String> texts = new TreeMap<>();
        for (BrandText text : BrandText.values()) {
            String message = messages.get(text.key());
            if (message != null && !message.isBlank()) {
                texts.put(text.field(), BrandText.ofMessage(message));
            }
        }
        return texts;
    }

    void store(Branding before, Branding after) {
        if (!before.name().equals(after.name())) {
            realm.setDisplayName(after.name().isEmpty() ? null : after.name());
        }
        write(BrandColour.LIGHT_ATTRIBUTE, after.accent());
        write(BrandColour.DARK_ATTRIBUTE, after.accentDark());
        write(RealmLogo.ATTRIBUTE, after.logo());
        write(PICTURE, after.picture());
        write(
                PICTURE_VERSION,
                after.picture().isEmpty()
                        ? ""
                        : Integer.toHexString(after.picture().hashCode()));
        Languages.of(realm)
                .offered()
                .forEach(language -> write(language, ofLanguage(before, language), ofLanguage(after, language)));
    }

    private static Map<String, String> ofLanguage(Branding branding, String language) {
        return branding.texts().getOrDefault(language, new TreeMap<>());
    }

    private void write(String language, Map<String, String> before, Map<String, String> after) {
        for (BrandText text : BrandText.values()) {
            String now = after.get(text.field());
            if (now == null && before.containsKey(text.field())) {
                session.realms().deleteLocalizationText(realm, language, text.key());
            } else if (now != null && !now.equals(before.get(text.field()))) {
                session.realms().saveLocalizationText(realm, language, text.key(), BrandText.toMessage(now));
            }
        }
    }

    private void write(String attribute, String value) {
        if (value.isEmpty()) {
            realm.removeAttribute(attribute);
        } else {
            realm.setAttribute(attribute, value);
        }
    }

    private String attribute(String name) {
        return text(realm.getAttribute(name));
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
