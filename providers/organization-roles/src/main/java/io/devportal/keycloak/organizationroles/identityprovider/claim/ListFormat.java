// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider.claim;

import java.util.List;

/** One text per role: {@code ["acme:developer", "globex:org-admin"]}. A single text is a list of one. */
public record ListFormat(ItemPattern pattern) implements ClaimFormat {

    @Override
    public void read(Object value, Findings findings) {
        for (Object item : value instanceof List<?> list ? list : List.of(value)) {
            if (!findings.goesOn()) {
                return;
            }
            if (item instanceof String text) {
                pattern.read(text, findings);
            } else {
                findings.unreadable(item);
            }
        }
    }
}
