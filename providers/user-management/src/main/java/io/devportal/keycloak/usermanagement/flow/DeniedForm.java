// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.flow;

import io.devportal.keycloak.usermanagement.access.Denial;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/**
 * The message with which a form shows a denial, in the reader's language. The code of the denial determines the
 * message key.
 */
public record DeniedForm(Denial denial) {

    /** {@code portal_queue_full} and {@code queue_full} are both {@code portalQueueFull}. At the field, if it is about one. */
    public FormMessage message() {
        String key = Arrays.stream(denial.code().replaceFirst("^portal_", "").split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "portal", ""));
        return new FormMessage(denial.details().get(Denial.FIELD), key);
    }

    /** A form that comes back is answered with 200, but for what would only be worse with the next try. */
    public void answer(LoginFormsProvider form) {
        if (denial.kind() == Denial.Kind.RATE_LIMITED) {
            form.setStatus(Response.Status.TOO_MANY_REQUESTS)
                    .setResponseHeader(HttpHeaders.RETRY_AFTER, denial.details().get(Denial.RETRY_AFTER));
        }
    }
}
