// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailLanguageTest {

    /** A mail that counts and dates does so in one kind of digits. */
    @ParameterizedTest // B19, I-06
    @ValueSource(strings = {"ar", "de", "en", "ja"})
    void aDateHasTheDigitsOfACount(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String year = new MessageFormat("{0,number,#}", MailLanguage.counting(locale)).format(new Object[] {1970});

        assertThat(year).isEqualTo("1970");
        assertThat(new MailLanguage(locale).moment(1_000_000)).contains(year);
    }

    @Test // B19, I-06
    void anArabicDateHasArabicCommas() {
        assertThat(new MailLanguage(Locale.forLanguageTag("ar")).moment(1_000_000))
                .contains("،")
                .doesNotContain(",");
    }
}
