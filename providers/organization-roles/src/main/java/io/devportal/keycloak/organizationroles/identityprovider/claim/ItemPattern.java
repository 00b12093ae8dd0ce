// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider.claim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notation of one role in one organization, for example <code>{organization}:{role}</code>. Ambiguous text is
 * ignored.
 */
public final class ItemPattern {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(organization|role)}");
    private static final Pattern TEMPLATE =
            Pattern.compile("(?s)(.*?)\\$?\\{(organization|role)}(.+?)(?:\\$|(?<!\\$))\\{(organization|role)}(.*)");

    public static final ItemPattern COLON = of("{organization}:{role}").orElseThrow();
    public static final ItemPattern LAYER7 =
            of("{organization:${organization},role:${role}}").orElseThrow();

    private final String prefix;
    private final String middle;
    private final String suffix;
    private final boolean organizationFirst;

    private ItemPattern(Matcher template) {
        prefix = template.group(1);
        middle = template.group(3);
        suffix = template.group(5);
        organizationFirst = template.group(2).equals("organization");
    }

    /** Empty unless both placeholders stand in it once, with text between them. */
    public static Optional<ItemPattern> of(String template) {
        Matcher matcher = TEMPLATE.matcher(template);
        boolean isWhole = matcher.matches()
                && !matcher.group(2).equals(matcher.group(4))
                && !PLACEHOLDER.matcher(matcher.group(5)).find();
        return isWhole ? Optional.of(new ItemPattern(matcher)) : Optional.empty();
    }

    void read(String item, Findings findings) {
        int end = item.length() - suffix.length();
        int cut = item.indexOf(middle, prefix.length());
        boolean fits = item.startsWith(prefix)
                && item.endsWith(suffix)
                && cut > prefix.length()
                && cut + middle.length() < end
                && item.lastIndexOf(middle, end - middle.length()) == cut;
        if (fits) {
            String first = item.substring(prefix.length(), cut);
            String second = item.substring(cut + middle.length(), end);
            findings.role(organizationFirst ? first : second, organizationFirst ? second : first);
        } else {
            findings.text(item);
        }
    }
}
