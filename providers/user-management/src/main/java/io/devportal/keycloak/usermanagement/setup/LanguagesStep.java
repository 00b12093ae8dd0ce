// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.models.RealmModel;

/**
 * Enables the languages of the pack if internationalization is off; languages that an admin has chosen are kept. Runs
 * after {@link ThemeStep}: a company's theme may have its texts in one language file only.
 */
record LanguagesStep(RealmModel realm, ShippedRealm shipped) implements SetUpStep {
    private static final String WHAT = "languages";

    @Override
    public void apply(Journal journal) {
        SortedSet<String> ours = shipped.languages();
        SortedSet<String> theirs = realm.getSupportedLocalesStream().collect(Collectors.toCollection(TreeSet::new));
        if (realm.isInternationalizationEnabled()) {
            journal.kept(WHAT, String.join(", ", theirs));
            if (theirs.size() <= 1) {
                journal.leave(
                        "one-language",
                        "The realm has no choice of languages; the pack speaks " + String.join(", ", ours)
                                + ". Add languages under Realm settings > Localization.",
                        String.join(", ", ours));
            }
        } else if (!shipped.theme().equals(realm.getLoginTheme())) {
            journal.leave(
                    "languages-off",
                    "Internationalization stays off, because the languages of the theme \"" + realm.getLoginTheme()
                            + "\" are not known here. Switch it on under Realm settings > Localization.",
                    String.valueOf(realm.getLoginTheme()));
        } else {
            String standard = Objects.requireNonNullElse(realm.getDefaultLocale(), shipped.defaultLanguage());
            SortedSet<String> offered = new TreeSet<>(ours);
            offered.addAll(theirs);
            offered.add(standard);
            realm.setSupportedLocales(offered);
            realm.setDefaultLocale(standard);
            realm.setInternationalizationEnabled(true);
            journal.changed(WHAT, String.join(", ", offered), "internationalization was off");
        }
    }
}
