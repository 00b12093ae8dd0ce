// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.gravitee.el.TemplateEngine;
import io.gravitee.el.spel.context.SecuredResolver;

/** Gravitee APIM: conditions on the UserInfo answer, evaluated by Gravitee's own expression language. */
public record GraviteeProfile(JsonNode userInfo) {

    static {
        // without its list of permitted methods it refuses every method
        SecuredResolver.initialize(null);
    }

    /** Whether the condition of a {@code groupMapping} or {@code roleMapping} holds; throws where Gravitee throws. */
    public boolean holds(String condition) {
        TemplateEngine engine = TemplateEngine.templateEngine();
        engine.getTemplateContext().setVariable("profile", userInfo.toString());
        return Boolean.TRUE.equals(engine.evalNow(condition, Boolean.class));
    }

    /** By the condition that stands in the guide. */
    public boolean contains(String claim, String value) {
        return holds("{#jsonPath(#profile, '$.%s')?.contains('%s') ?: false}".formatted(claim, value));
    }
}
