// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider.claim;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JSON object with a role, a list of roles or <code>{"roles": [...]}</code> per organization, or a list of
 * <code>{"organization": ..., "role": ...}</code>. Text is first parsed as JSON.
 *
 * @param parser empty for what is no JSON
 */
public record JsonFormat(Function<String, Optional<Object>> parser) implements ClaimFormat {

    @Override
    public void read(Object value, Findings findings) {
        if (value instanceof String text) {
            parser.apply(text).ifPresentOrElse(json -> readJson(json, findings), () -> findings.text(text));
        } else {
            readJson(value, findings);
        }
    }

    private void readJson(Object value, Findings findings) {
        if (value instanceof Map<?, ?> map) {
            readObject(map, findings);
        } else {
            readList(value instanceof List<?> list ? list : List.of(value), findings);
        }
    }

    private void readObject(Map<?, ?> object, Findings findings) {
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            if (!findings.goesOn()) {
                return;
            }
            readRoles(String.valueOf(entry.getKey()), entry.getValue(), findings);
        }
    }

    private void readList(List<?> list, Findings findings) {
        for (Object item : list) {
            if (!findings.goesOn()) {
                return;
            }
            if (item instanceof Map<?, ?> map && map.get("organization") instanceof String organization) {
                readRoles(organization, map, findings);
            } else if (item instanceof String text) {
                findings.text(text);
            } else {
                findings.unreadable(item);
            }
        }
    }

    private static void readRoles(String organization, Object value, Findings findings) {
        Object roles = value;
        if (value instanceof Map<?, ?> map) {
            roles = map.containsKey("roles") ? map.get("roles") : map.get("role");
        }
        // three names are all there are, and a list without end is no reason to read it
        List<?> list = roles instanceof List<?> several ? several : Collections.singletonList(roles);
        for (Object role : list.subList(0, Math.min(list.size(), 100))) {
            if (role instanceof String text) {
                findings.role(organization, text);
            } else {
                findings.unreadable(role);
            }
        }
    }
}
