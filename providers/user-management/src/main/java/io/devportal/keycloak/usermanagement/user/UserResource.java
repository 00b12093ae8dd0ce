// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Precondition;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;

/** {@code users/{id}}: one person. For portal admins and org admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class UserResource {
    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;
    private final String id;

    public UserResource(KeycloakSession session, Caller caller, Answers answers, String id) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
        this.id = id;
    }

    @GET
    public UserDetailsRepresentation get() {
        return answers.of(() -> told(service().details(id)));
    }

    /**
     * Changes what the document names, and answers as GET. Body {@code {"firstName", "lastName", "email", "language",
     * "enabled", "attributes"}}, each of which may be left out. 412 when {@code If-Match} names another version.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public UserDetailsRepresentation put(InputStream body) {
        return answers.of(
                () -> told(service().edit(id, () -> new JsonBody(body).read(UserChangeRepresentation.class), seen())));
    }

    /** The account, for good. 412 as above. */
    @DELETE
    public void delete() {
        answers.of(() -> {
            service().remove(id, seen());
            return null;
        });
    }

    private Optional<Consumer<UserDetails>> seen() {
        return new Precondition(session).of(UserVersion::of);
    }

    private UserDetailsRepresentation told(UserDetails details) {
        new Precondition(session).tell(UserVersion.of(details));
        return UserDetailsRepresentation.of(details);
    }

    private UserService service() {
        return new UserService(session, session.getContext().getRealm(), caller);
    }
}
