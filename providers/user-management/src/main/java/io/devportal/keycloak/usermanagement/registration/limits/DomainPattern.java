// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import io.devportal.keycloak.usermanagement.text.EmailAddress;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import io.devportal.keycloak.usermanagement.text.MailDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An entry of a domain list: {@code example.com} matches exactly this domain, {@code *.example.com} everything below
 * it.
 *
 * @param text in lower case, international names in their ASCII form
 */
record DomainPattern(String text) {
    private static final String BELOW = "*.";
    private static final Pattern NAME = Pattern.compile("([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z0-9-]{2,63}");

    /** What somebody wrote as an entry, or empty when it names no domain. */
    public static Optional<DomainPattern> parse(String written) {
        String entry = HarmlessText.typed(written);
        boolean isBelow = entry.startsWith(BELOW);
        return MailDomain.of(isBelow ? entry.substring(BELOW.length()) : entry)
                .filter(MailDomain::isReadable)
                .map(MailDomain::ascii)
                .filter(name -> NAME.matcher(name).matches())
                .map(name -> new DomainPattern(isBelow ? BELOW + name : name));
    }

    /** Every pattern that stands for the domain of this address; empty when it has none. */
    public static List<DomainPattern> matching(String address) {
        String text = new EmailAddress(address).text();
        return MailDomain.of(text.substring(text.lastIndexOf('@') + 1))
                .map(domain -> standingFor(domain.ascii()))
                .orElse(List.of());
    }

    private static List<DomainPattern> standingFor(String domain) {
        List<DomainPattern> matching = new ArrayList<>();
        matching.add(new DomainPattern(domain));
        for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1)) {
            matching.add(new DomainPattern("*" + domain.substring(dot)));
        }
        return matching;
    }
}
