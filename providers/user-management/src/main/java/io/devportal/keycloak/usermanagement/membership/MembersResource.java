// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.membership.Members.Member;
import io.devportal.keycloak.usermanagement.membership.MembersService.MemberPage;
import io.devportal.keycloak.usermanagement.membership.MembersService.SeenMember;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.Cursor;
import io.devportal.keycloak.usermanagement.rest.Page;
import io.devportal.keycloak.usermanagement.rest.Slice;
import io.devportal.keycloak.usermanagement.user.MayByReasonRepresentation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** {@code organizations/{id}/members}: the members of an organization and their roles. */
@Produces(MediaType.APPLICATION_JSON)
public final class MembersResource {

    /** @param next where the next page begins, absent after the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MembersRepresentation(List<MemberRepresentation> members, boolean hasMore, String next) {}

    /**
     * @param state PENDING_APPROVAL, PENDING_ACTIVATION, ACTIVE or DISABLED
     * @param role org-admin, org-publisher or developer; absent for a member without a role
     * @param managed whether the membership cannot end without the account
     * @param may what the caller may do with the person; of what concerns one organization, here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemberRepresentation(
            String id,
            String username,
            String email,
            String firstName,
            String lastName,
            String state,
            String role,
            boolean managed,
            MayByReasonRepresentation may) {

        static MemberRepresentation of(SeenMember seen) {
            Member member = seen.member();
            return new MemberRepresentation(
                    member.id(),
                    member.username(),
                    member.email(),
                    member.firstName(),
                    member.lastName(),
                    member.state().name(),
                    Optional.ofNullable(seen.role())
                            .map(OrganizationRole::roleName)
                            .orElse(null),
                    member.isManaged(),
                    MayByReasonRepresentation.of(seen.may()));
        }
    }

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;
    private final String organizationId;

    public MembersResource(KeycloakSession session, Caller caller, Answers answers, String organizationId) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
        this.organizationId = organizationId;
    }

    /** By login name. */
    @GET
    public MembersRepresentation list(@QueryParam("max") String max, @QueryParam(Cursor.NAME) String next) {
        return answers.reading("max", Cursor.NAME).of(() -> {
            Cursor cursor = new Cursor(session, caller);
            int size = Page.size(max);
            List<SeenMember> read = new MembersService(
                            session, session.getContext().getRealm(), caller)
                    .list(organizationId, () -> new MemberPage(after(cursor.position(next)), size + 1));
            Slice<SeenMember> page = Slice.of(read, size);
            return new MembersRepresentation(
                    page.rows().stream().map(MemberRepresentation::of).toList(),
                    page.hasMore(),
                    page.next(cursor, seen -> List.of(seen.member().username())));
        });
    }

    private static Optional<String> after(List<String> position) {
        return Optional.ofNullable(position).map(values -> values.get(0));
    }
}
