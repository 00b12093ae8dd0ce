// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Layer7 API Portal: an authentication scheme that reads organizations and roles from one value of one attribute. */
public final class Layer7Scheme {

    private final Pattern pattern;

    /** @param pattern as it is entered there: <code>{organization:${organization},role:${role}}</code> */
    public Layer7Scheme(String pattern) {
        this.pattern = Pattern.compile(Pattern.quote(pattern)
                .replace("${organization}", "\\E(?<organization>[^,{}]+)\\Q")
                .replace("${role}", "\\E(?<role>[^,{}]+)\\Q"));
    }

    /** Role by organization. */
    public Map<String, String> roles(List<String> attributeValues) {
        if (attributeValues.size() != 1) {
            throw new IllegalArgumentException("Expected one value: " + attributeValues);
        }
        Map<String, String> roles = new LinkedHashMap<>();
        for (String pair : attributeValues.get(0).split(";")) {
            Matcher matcher = pattern.matcher(pair);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("No pair of organization and role: " + pair);
            }
            roles.put(matcher.group("organization"), matcher.group("role"));
        }
        return roles;
    }
}
