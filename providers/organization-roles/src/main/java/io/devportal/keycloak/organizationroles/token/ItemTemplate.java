// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template of one role: {@code {organization}:{role}}. A dollar sign before a placeholder is allowed and has no
 * effect.
 */
final class ItemTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$?\\{(\\w+)}");
    private static final int LONGEST = 255;

    /** One more than placeholders; some are empty. */
    private final List<String> literals = new ArrayList<>();

    private final List<Placeholder> placeholders = new ArrayList<>();

    private ItemTemplate(String text) throws InvalidSetting {
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String name = matcher.group(1);
            placeholders.add(Placeholder.named(name)
                    .orElseThrow(() -> new InvalidSetting("the placeholder " + name + " is unknown")));
            literals.add(text.substring(end, matcher.start()));
            end = matcher.end();
        }
        literals.add(text.substring(end));
    }

    static ItemTemplate parse(String text) throws InvalidSetting {
        if (text.isBlank()) {
            throw new InvalidSetting("is empty");
        }
        if (text.length() > LONGEST || !PlainText.isPlain(text)) {
            throw new InvalidSetting("is longer than 255 or has control characters");
        }
        ItemTemplate template = new ItemTemplate(text);
        if (!template.placeholders.contains(Placeholder.ROLE)) {
            throw new InvalidSetting("has no placeholder for the role");
        }
        return template;
    }

    String item(Membership membership, String roleName) {
        StringBuilder item = new StringBuilder(literals.get(0));
        for (int i = 0; i < placeholders.size(); i++) {
            item.append(placeholders.get(i).of(membership, roleName)).append(literals.get(i + 1));
        }
        return item.toString();
    }

    /** The fixed texts, with a value that can be anything between two of them; some are empty. */
    List<String> fixedTexts() {
        return List.copyOf(literals);
    }

    /** Whether an item says more than a role. */
    boolean tellsOrganizations() {
        return placeholders.stream().anyMatch(placeholder -> placeholder != Placeholder.ROLE);
    }

    /** Whether portals may look for braces to find where an item begins and ends. */
    boolean hasBraces() {
        return literals.stream().anyMatch(ItemTemplate::hasBrace);
    }

    /** Whether a value that stands in an item has braces. */
    boolean isFilledWithBraces(Membership membership) {
        return placeholders.stream()
                .filter(placeholder -> placeholder != Placeholder.ROLE)
                .anyMatch(placeholder -> hasBrace(placeholder.of(membership, "")));
    }

    private static boolean hasBrace(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
    }
}
