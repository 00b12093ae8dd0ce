// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.invitation.JoinService.Answer;
import io.devportal.keycloak.usermanagement.invitation.JoinService.Outcome;
import io.devportal.keycloak.usermanagement.link.JoinLink;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;

/**
 * The page {@code /realms/{realm}/portal/invitation}, where people who have an account accept or decline. A GET
 * changes nothing, however often a mail scanner sends it. The key in the link also protects the form from other
 * sites.
 */
@Produces(MediaType.TEXT_HTML)
public final class JoinResource {
    private final KeycloakSession session;

    public JoinResource(KeycloakSession session) {
        this.session = session;
    }

    /** @param key the code of a link, or the token of one from before there were codes */
    @GET
    public Response show(@QueryParam(Constants.KEY) String key) {
        return new JoinPages(session).show(key, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @FormParam(Constants.KEY) String key,
            @FormParam("answer") String answer,
            @FormParam("shown") String shown) {
        boolean isAnswer = key != null && ("accept".equals(answer) || "decline".equals(answer));
        Outcome outcome = isAnswer
                ? new JoinService(session, session.getContext().getRealm())
                        .answer(key, Answer.valueOf(answer.toUpperCase(Locale.ROOT)), shown)
                : Outcome.NOTHING;
        return switch (outcome) {
            // a redirect, so that reload and Back meet a page and not a form
            case DONE ->
                Response.seeOther(URI.create(
                                new JoinLink(session, session.getContext().getRealm()).of(key)))
                        .build();
            case NOTHING -> new JoinPages(session).show(key, true);
            case NOT_POSSIBLE -> new JoinPages(session).showNotPossible(key);
        };
    }
}
