// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.uninstall;

import io.devportal.keycloak.passwordpolicy.uninstall.RemovalRepresentation.ChangedRealm;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/** Removes the policy from realms, for admins who may manage one realm or all. */
public final class UninstallResource {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminAuth caller;

    UninstallResource(KeycloakSession session, RealmModel realm, AdminAuth caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        session.getContext().getHttpResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @POST
    @Path("prepare-uninstall")
    @Produces(MediaType.APPLICATION_JSON)
    public RemovalRepresentation prepareUninstall() {
        requireManageRealm(realm);
        return remove(Stream.of(realm));
    }

    /** All or nothing: who may not manage one of the realms that use the policy changes none. */
    @POST
    @Path("prepare-uninstall/all-realms")
    @Produces(MediaType.APPLICATION_JSON)
    public RemovalRepresentation prepareUninstallOfAllRealms() {
        requireManageRealm(realm);
        return remove(session.realms().getRealmsStream());
    }

    private RemovalRepresentation remove(Stream<RealmModel> realms) {
        List<RealmModel> users = realms.filter(PolicyRemoval::isUsedBy).toList();
        users.forEach(this::requireManageRealm);
        return new RemovalRepresentation(users.stream().map(this::remove).toList());
    }

    private ChangedRealm remove(RealmModel user) {
        ChangedRealm changed = new PolicyRemoval(session).from(user);
        new AdminEventBuilder(user, caller, session, session.getContext().getConnection())
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
