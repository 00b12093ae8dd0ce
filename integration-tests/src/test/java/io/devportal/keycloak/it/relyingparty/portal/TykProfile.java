// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tyk's identity broker with a profile's {@code CustomUserGroupField}, {@code UserGroupSeparator}, {@code
 * UserGroupMapping} and {@code CustomUserIDField}.
 */
public record TykProfile(String field, String separator, Map<String, String> groupMapping, String idField) {

    public TykProfile(String field, String separator, Map<String, String> groupMapping) {
        this(field, separator, groupMapping, "");
    }

    /** From the JSON of a profile. */
    public static TykProfile of(JsonNode profile) {
        Map<String, String> mapping = new LinkedHashMap<>();
        profile.path("UserGroupMapping")
                .properties()
                .forEach(entry -> mapping.put(entry.getKey(), entry.getValue().asText()));
        return new TykProfile(
                profile.path("CustomUserGroupField").asText(),
                profile.path("UserGroupSeparator").asText(),
                mapping,
                profile.path("CustomUserIDField").asText());
    }

    /** Before 1.7, the one team of somebody with this ID token or UserInfo answer: that of the last value in the mapping. */
    public Optional<String> team(JsonNode claims) {
        return teams(claims).stream().reduce((one, next) -> next);
    }

    /** From 1.7, all teams. */
    public List<String> teams(JsonNode claims) {
        return groups(claims).stream()
                .filter(groupMapping::containsKey)
                .map(groupMapping::get)
                .toList();
    }

    /** A top-level claim; what is no text makes the broker fail. */
    public List<String> groups(JsonNode claims) {
        JsonNode content = claims.path(field);
        if (content.isArray()) {
            List<String> groups = new ArrayList<>();
            content.forEach(item -> groups.add(text(item)));
            return groups;
        }
        return content.isMissingNode() ? List.of() : split(text(content));
    }

    /** SAML: the broker joins the values of an attribute with one space before it splits them. */
    public List<String> groups(List<String> attributeValues) {
        return attributeValues.isEmpty() ? List.of() : split(String.join(" ", attributeValues));
    }

    /** What tells the broker one person from another. */
    public String account(JsonNode claims) {
        return claims.path(idField).asText(claims.path("sub").asText());
    }

    /** SAML: where the attribute is missing, somebody is whoever has this name. */
    public String account(Map<String, List<String>> attributes, String nameOfThePerson) {
        return attributes.containsKey(idField) ? String.join(" ", attributes.get(idField)) : nameOfThePerson;
    }

    private List<String> split(String text) {
        return List.of(text.split(Pattern.quote(separator), -1));
    }

    private static String text(JsonNode content) {
        if (!content.isTextual()) {
            throw new IllegalArgumentException("interface conversion: not a string: " + content);
        }
        return content.textValue();
    }
}
