// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.domains;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry of a domain list: {@code example.com} stands for exactly this domain, {@code *.example.com} for everything below
 * it.
 *
 * @param text in lower case, international names in their ASCII form
 */
public record DomainPattern(String text) {
    private static final String BELOW = "*.";
    private static final Pattern NAME = Pattern.compile("([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z0-9-]{2,63}");
    private static final int LONGEST = 253;

    /** What somebody wrote as an entry, or empty when it names no domain. */
    public static Optional<DomainPattern> parse(String written) {
        boolean isBelow = written.strip().startsWith(BELOW);
        String name = ascii(isBelow ? written.strip().substring(BELOW.length()) : written.strip());
        return name.length() <= LONGEST && NAME.matcher(name).matches()
                ? Optional.of(new DomainPattern(isBelow ? BELOW + name : name))
                : Optional.empty();
    }

    /** Every pattern that stands for the domain of this address; empty when it has none. */
    public static List<DomainPattern> matching(String address) {
        String domain = ascii(address.substring(address.lastIndexOf('@') + 1).strip());
        if (domain.isEmpty() || domain.length() > LONGEST) {
            return List.of();
        }
        List<DomainPattern> matching = new ArrayList<>();
        matching.add(new DomainPattern(domain));
        for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1)) {
            matching.add(new DomainPattern("*" + domain.substring(dot)));
        }
        return matching;
    }

    private static String ascii(String domain) {
        String name = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
