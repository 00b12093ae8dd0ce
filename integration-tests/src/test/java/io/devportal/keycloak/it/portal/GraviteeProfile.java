// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** Gravitee APIM: a condition {@code {#jsonPath(#profile,'$.portal_roles').contains('acme:org-admin')}} on the UserInfo answer. */
public record GraviteeProfile(JsonNode userInfo) {

    /** A missing claim makes the condition false; of a text {@code contains} would mean a part of it. */
    public boolean contains(String claim, String value) {
        JsonNode content = userInfo.path(claim);
        return content.isTextual()
                ? content.textValue().contains(value)
                : StreamSupport.stream(content.spliterator(), false).anyMatch(item -> value.equals(item.textValue()));
    }
}
