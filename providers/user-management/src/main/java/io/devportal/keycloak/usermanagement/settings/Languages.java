// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/**
 * The languages of a realm as tags, which are also those of its mails.
 *
 * @param standard for everybody else; one of those that are offered
 */
public record Languages(SortedSet<String> offered, String standard) {

    public static Languages of(RealmModel realm) {
        String english = Locale.ENGLISH.toLanguageTag();
        if (!realm.isInternationalizationEnabled()) {
            return of(new TreeSet<>(), english);
        }
        SortedSet<String> offered = realm.getSupportedLocalesStream().collect(Collectors.toCollection(TreeSet::new));
        return of(offered, realm.getDefaultLocale() == null ? english : realm.getDefaultLocale());
    }

    /** Without the same one twice. */
    public List<String> standardFirst() {
        return Stream.concat(Stream.of(standard), offered.stream()).distinct().toList();
    }

    private static Languages of(SortedSet<String> offered, String standard) {
        offered.add(standard);
        return new Languages(offered, standard);
    }
}
