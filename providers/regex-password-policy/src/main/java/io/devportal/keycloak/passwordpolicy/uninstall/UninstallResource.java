// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.uninstall;

import io.devportal.keycloak.passwordpolicy.uninstall.RemovalRepresentation.ChangedRealm;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/** Removes the policy from realms, for admins who may manage one realm or all. */
public final class UninstallResource {
    private static final Logger LOG = Logger.getLogger(UninstallResource.class);
    private static final String DRY_RUN = "dry-run";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminAuth caller;

    UninstallResource(KeycloakSession session, RealmModel realm, AdminAuth caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        session.getContext().getHttpResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** With {@code ?dry-run} only says what it would change. */
    @POST
    @Path("prepare-uninstall")
    @Produces(MediaType.APPLICATION_JSON)
    public RemovalRepresentation prepareUninstall() {
        requireManageRealm(realm);
        return remove(Stream.of(realm));
    }

    /**
     * Like {@link #prepareUninstall}. All or nothing: who may not manage one of the realms that use the policy changes none.
     */
    @POST
    @Path("prepare-uninstall/all-realms")
    @Produces(MediaType.APPLICATION_JSON)
    public RemovalRepresentation prepareUninstallOfAllRealms() {
        requireManageRealm(realm);
        return remove(session.realms().getRealmsStream());
    }

    private RemovalRepresentation remove(Stream<RealmModel> realms) {
        Function<RealmModel, ChangedRealm> work = isDryRun() ? new PolicyRemoval(session)::preview : this::remove;
        List<RealmModel> affected = realms.filter(PolicyRemoval::isUsedBy).toList();
        affected.forEach(this::requireManageRealm);
        RemovalRepresentation done =
                new RemovalRepresentation(affected.stream().map(work).toList());
        commit();
        return done;
    }

    /**
     * Keycloak (26.7.5) commits after the answer is made, and answers 500 if that fails, as it does for one of two callers at
     * the same moment. Throws a 503 instead.
     */
    private void commit() {
        try {
            session.getTransactionManager().commit();
        } catch (RuntimeException refused) {
            LOG.warn("The password rules could not be removed now", refused);
            throw new WebApplicationException(Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "5")
                    .type(MediaType.APPLICATION_JSON)
                    .entity(new ErrorRepresentation(
                            null,
                            "The database could not do this right now. Nothing was done. Try again in a few seconds.",
                            null))
                    .build());
        }
    }

    private boolean isDryRun() {
        Map<String, List<String>> query = session.getContext().getUri().getQueryParameters();
        if (!Set.of(DRY_RUN).containsAll(query.keySet())) {
            throw refused();
        }
        return switch (String.join(",", query.getOrDefault(DRY_RUN, List.of("false")))) {
            case "", "true" -> true;
            case "false" -> false;
            default -> throw refused();
        };
    }

    private static ErrorResponseException refused() {
        return ErrorResponse.error(
                "The only parameter is dry-run, once, with the value true or false or without a value. Nothing was done.",
                Response.Status.BAD_REQUEST);
    }

    private ChangedRealm remove(RealmModel where) {
        ChangedRealm changed = new PolicyRemoval(session).from(where);
        new AdminEventBuilder(where, caller, session, session.getContext().getConnection())
                .resource(ResourceType.REALM)
                .operation(OperationType.UPDATE)
                .resourcePath(session.getContext().getUri())
                .representation(changed)
                .success();
        return changed;
    }

    /** A token of another realm than master is good for that realm only: Keycloak refuses it here as well. */
    private void requireManageRealm(RealmModel which) {
        AdminPermissions.evaluator(session, which, caller).realm().requireManageRealm();
    }
}
