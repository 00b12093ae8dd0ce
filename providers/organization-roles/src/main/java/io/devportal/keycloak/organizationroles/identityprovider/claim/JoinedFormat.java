// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider.claim;

import java.util.List;

/**
 * All roles in one text, as Layer7 expects them:
 * <code>{organization:acme,role:developer};{organization:globex,role:admin}</code>.
 */
public record JoinedFormat(ItemPattern pattern, String separator) implements ClaimFormat {

    @Override
    public void read(Object value, Findings findings) {
        for (Object item : value instanceof List<?> list ? list : List.of(value)) {
            if (item instanceof String text) {
                split(text, findings);
            } else if (findings.goesOn()) {
                findings.unreadable(item);
            } else {
                return;
            }
        }
    }

    private void split(String text, Findings findings) {
        int start = 0;
        while (start <= text.length()) {
            int found = text.indexOf(separator, start);
            int end = found < 0 ? text.length() : found;
            // a separator at the end opens no further entry
            if (end > start) {
                if (!findings.goesOn()) {
                    return;
                }
                pattern.read(text.substring(start, end), findings);
            }
            start = end + separator.length();
        }
    }
}
