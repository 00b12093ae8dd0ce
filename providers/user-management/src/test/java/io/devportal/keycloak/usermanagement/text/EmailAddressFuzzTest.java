// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.keycloak.utils.EmailValidationUtil;
import org.keycloak.utils.SMTPUtil;

/** What the form accepts, Keycloak's validator, Keycloak's sender and Angus Mail accept: G-03. */
class EmailAddressFuzzTest {

    @Property(tries = 20_000)
    void whatIsAcceptedCanBeWrittenTo(@ForAll("nearlyAddresses") String typed) throws AddressException {
        EmailAddress address = new EmailAddress(typed);

        if (address.problem(false).isEmpty()) {
            assertThat(EmailValidationUtil.isValidEmail(address.text(), 64)).isTrue();
            assertThat(EmailValidationUtil.isValidEmail(address.forMailServers(), 64))
                    .isTrue();
            assertThat(SMTPUtil.convertIDNEmailAddress(address.forMailServers()))
                    .isEqualTo(address.forMailServers());
            new InternetAddress(address.forMailServers()).validate();
            assertThat(new InternetAddress(address.forMailServers()).getAddress())
                    .isEqualTo(address.forMailServers());
        }
        if (address.problem(true).isEmpty()) {
            assertThat(new EmailAddress(address.text())).isEqualTo(address);
            assertThat(new EmailAddress(address.forMailServers()).spellings()).contains(address.text());
            assertThat(EmailValidationUtil.isValidEmail(address.text(), 64)).isTrue();
            new InternetAddress(address.forMailServers()).validate();
        }
    }

    /** Between letters that addresses have, everything else that could come along. */
    @Provide
    Arbitrary<String> nearlyAddresses() {
        Arbitrary<String> local = part("abz09.", 1, 12);
        Arbitrary<String> domain = part("abz09.-", 1, 16);
        return Combinators.combine(
                        local, Arbitraries.of("@", "@", "@", "＠", "@@"), domain, Arbitraries.of("", ".org", ".de"))
                .as((a, at, b, end) -> a + at + b + end);
    }

    private static Arbitrary<String> part(String usual, int min, int max) {
        Arbitrary<Character> odd = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(chars(usual))),
                Tuple.of(2, Arbitraries.of(chars("!#$%&'*+/=?^_`{|}~-\"(),:;<>[]\\ @"))),
                Tuple.of(1, Arbitraries.of(chars("äßüéжпｘ。．\u200B\u200C\u00AD\u202E\u0430中用ς\u0130"))),
                Tuple.of(1, Arbitraries.chars().all()));
        return odd.list().ofMinSize(min).ofMaxSize(max).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::append);
            return text.toString();
        });
    }

    private static Character[] chars(String text) {
        return text.chars().mapToObj(c -> (char) c).toArray(Character[]::new);
    }
}
