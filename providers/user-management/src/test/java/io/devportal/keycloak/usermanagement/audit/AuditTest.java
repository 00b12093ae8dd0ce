// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.RealmModel;

class AuditTest {
    private static final AuditEntry REJECTED = AuditEntry.of(
                    OperationType.ACTION, "PORTAL_REGISTRATION_REQUEST", "registration-requests", "id", "reject")
            .detail("reason", "No decision within 30 days.")
            .detail("organization_id", null)
            .detail("note", " ");

    @Test // B15
    void whatTheSystemDoesHasNoUser() {
        AdminEvent event = event(Actor.SYSTEM, REJECTED);

        assertThat(event.getAuthDetails().getUserId()).isNull();
        assertThat(event.getAuthDetails().getRealmId()).isEqualTo("realm-id");
        assertThat(event.getResourcePath()).isEqualTo("portal/registration-requests/id/reject");
        assertThat(event.getResourceTypeAsString()).isEqualTo("PORTAL_REGISTRATION_REQUEST");
        assertThat(event.getDetails()).isEqualTo(Map.of("reason", "No decision within 30 days."));
        assertThat(event.getRepresentation()).isNull();
    }

    @Test // B15
    void whatAProviderOrACommandDoesSaysWhich() {
        assertThat(event(Actor.identityProvider("acme"), REJECTED).getDetails()).containsEntry("actor", "acme");
        assertThat(event(Actor.COMMAND_LINE, REJECTED).getDetails()).containsEntry("actor", "the command line");
    }

    private static AdminEvent event(Actor actor, AuditEntry entry) {
        RealmModel realm = (RealmModel) Proxy.newProxyInstance(
                AuditTest.class.getClassLoader(),
                new Class<?>[] {RealmModel.class},
                (proxy, method, arguments) ->
                        Map.of("getId", "realm-id", "getName", "portal").get(method.getName()));
        return new Audit(null, realm, actor).event(entry);
    }
}
