// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Usernames;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.identityprovider.IdentityProviderLinks;
import io.devportal.keycloak.usermanagement.notification.Mail;
import io.devportal.keycloak.usermanagement.notification.Mails;
import io.devportal.keycloak.usermanagement.organization.Organization;
import io.devportal.keycloak.usermanagement.organization.Organizations;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Page;
import io.devportal.keycloak.usermanagement.rest.Precondition;
import io.devportal.keycloak.usermanagement.rest.StateParameter;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code registration-requests}: list, look at, approve, reject. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class RegistrationRequestsResource {

    /** @param total how many there are in this state, on all pages */
    public record RegistrationRequestsRepresentation(long total, List<RegistrationRequestRepresentation> requests) {}

    /** @param organization of the new organization; empty for none, absent for what the person asked for */
    public record ApprovalRepresentation(String organization) {}

    /** @param reason shown to the applicant and kept; at most {@value ApprovalService#LONGEST_REASON} characters */
    public record RejectionRepresentation(String reason) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public RegistrationRequestsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    /**
     * Oldest first.
     *
     * @param state one of the states, or absent for all
     * @param first index of the first, from 0
     * @param max 1 to 100, 20 when absent
     */
    @GET
    public RegistrationRequestsRepresentation list(
            @QueryParam("state") String state, @QueryParam("first") String first, @QueryParam("max") String max) {
        return answers.reading("state", "first", "max").of(() -> {
            AccountStatus status = StateParameter.of(state, AccountStatus.class);
            Page page = Page.of(first, max);
            List<CurrentRequest> requests = service().requests(status, page.first(), page.max());
            return new RegistrationRequestsRepresentation(service().countRequests(status), represent(requests));
        });
    }

    @GET
    @Path("{id}")
    public RegistrationRequestRepresentation get(@PathParam("id") String id) {
        return answers.of(() -> told(service().request(id)));
    }

    /**
     * Body {@code {"organization": "..."}}, which may be left out. 409 when somebody else decided before: the message names
     * them; also when the account says something else than the request, unless {@code If-Match} names just this version.
     * 412 when it names another one.
     */
    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public RegistrationRequestRepresentation approve(@PathParam("id") String id, InputStream body) {
        return answers.of(() -> {
            String organization = new JsonBody(body)
                    .readOrDefault(ApprovalRepresentation.class, new ApprovalRepresentation(null))
                    .organization();
            RegistrationRequestRepresentation approved = told(service().approve(id, organization, this::requireSeen));
            audit("approve", approved);
            return approved;
        });
    }

    /** Body {@code {"reason": "..."}}, which may be left out. 409 and 412 as above. */
    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    public RegistrationRequestRepresentation reject(@PathParam("id") String id, InputStream body) {
        return answers.of(() -> {
            String reason = reason(
                    new JsonBody(body).readOrDefault(RejectionRepresentation.class, new RejectionRepresentation(null)));
            RegistrationRequestRepresentation rejected = told(service().reject(id, reason, this::requireSeen));
            audit("reject", rejected);
            return rejected;
        });
    }

    private static String reason(RejectionRepresentation rejection) {
        String reason = rejection.reason() == null || rejection.reason().isBlank()
                ? null
                : rejection.reason().strip();
        if (reason != null && !HarmlessText.areParagraphs(reason)) {
            throw new Refusal(new Denial.InvalidValue("reason", "text without control characters"));
        }
        if (reason != null && reason.length() > ApprovalService.LONGEST_REASON) {
            throw new Refusal(
                    new Denial.InvalidValue("reason", "at most " + ApprovalService.LONGEST_REASON + " characters"));
        }
        return reason;
    }

    private void audit(String decision, RegistrationRequestRepresentation request) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("reason", request.decision().reason());
        if (request.organization() != null && request.organization().created()) {
            details.put("organization_id", request.organization().id());
            details.put("organization_alias", request.organization().alias());
        }
        new Audit(session, caller).decided(decision, request.id(), details, request);
    }

    private ApprovalService service() {
        return new ApprovalService(session, session.getContext().getRealm(), caller);
    }

    private void requireSeen(CurrentRequest current) {
        Precondition precondition = new Precondition(session);
        if (precondition.isGiven()) {
            precondition.require(RequestVersion.of(current));
        } else {
            current.requireAsRecorded();
        }
    }

    private RegistrationRequestRepresentation told(CurrentRequest request) {
        new Precondition(session).tell(RequestVersion.of(request));
        return represent(List.of(request)).get(0);
    }

    /** As many statements for all as for one. */
    private List<RegistrationRequestRepresentation> represent(List<CurrentRequest> requests) {
        List<Account> accounts = requests.stream().map(CurrentRequest::request).toList();
        RealmModel realm = session.getContext().getRealm();
        List<String> ids = accounts.stream().map(Account::id).toList();
        Map<String, Mail> mails = new Mails(session).latest(realm.getId(), ids);
        Map<String, Organization> organizations = new Organizations(session, realm).byId(organizationIds(accounts));
        Map<String, String> providers = new IdentityProviderLinks(session, realm).aliases(ids);
        Map<String, String> usernames = new Usernames(session, realm).byId(ids);
        return requests.stream()
                .map(current -> RegistrationRequestRepresentation.of(
                        current,
                        current.request()
                                .optionalOrganizationId()
                                .map(organizations::get)
                                .orElse(null),
                        mails.get(current.request().id()),
                        providers.get(current.request().id()),
                        usernames.get(current.request().id())))
                .toList();
    }

    private static List<String> organizationIds(List<Account> accounts) {
        return accounts.stream()
                .map(Account::optionalOrganizationId)
                .flatMap(Optional::stream)
                .toList();
    }
}
