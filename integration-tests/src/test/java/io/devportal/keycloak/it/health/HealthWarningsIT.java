// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.admin.client.resource.RealmLocalizationResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;

/** Native settings beside the pack that weaken what it promises. */
@Tag("health")
@PortalTest
final class HealthWarningsIT {
    /** Without a change, until the server looks at a realm. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PortalRealm realm;
    private final Health health;
    private final KeycloakServer server;

    HealthWarningsIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
        health = new Health(realm);
    }

    @Test
    void clientsWithImplicitFlowAndConsentAreNamedUpToTen() {
        List<ClientRepresentation> clients = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            clients.add(client("implicit-%02d".formatted(i), true, true, true));
        }
        clients.add(client("implicit-disabled", false, true, true));
        clients.add(client("implicit-without-consent", true, false, true));
        clients.add(client("consent-without-implicit", true, true, false));

        int pauses = create(clients);

        assertThat(health.level("implicit-consent")).isEqualTo("WARNING");
        assertThat(health.message("implicit-consent"))
                .contains("\"implicit-00\", \"implicit-01\"", "\"implicit-09\" and 2 more")
                .doesNotContain("implicit-10", "disabled\"", "without");
        assertLoggedOnceOfAll(pauses);
    }

    /** A script that changes many clients is one change to whoever reads the log, as long as it does not pause: K-09. */
    private void assertLoggedOnceOfAll(int pauses) {
        Await.until("the line of all in the log", () -> linesOfTheLog().stream()
                .anyMatch(line -> line.contains("and 2 more")));

        assertThat(linesOfTheLog()).hasSizeBetween(1, 1 + pauses);
    }

    private List<String> linesOfTheLog() {
        String start = "Health of realm " + realm.name() + ", implicit-consent: ";
        return server.logs().lines().filter(line -> line.contains(start)).toList();
    }

    /** Returns how often the next one may have come so late that the server has looked at those before. */
    private int create(List<ClientRepresentation> clients) {
        int pauses = 0;
        long before = System.nanoTime();
        for (ClientRepresentation client : clients) {
            long start = System.nanoTime();
            create(client);
            if (System.nanoTime() - before >= PAUSE.toNanos()) {
                pauses++;
            }
            before = start;
        }
        return pauses;
    }

    private void create(ClientRepresentation client) {
        try (Response created = realm.admin().clients().create(client)) {
            assertThat(created.getStatus()).isEqualTo(201);
        }
    }

    private static ClientRepresentation client(String id, boolean enabled, boolean consent, boolean implicit) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(id);
        client.setEnabled(enabled);
        client.setPublicClient(true);
        client.setConsentRequired(consent);
        client.setImplicitFlowEnabled(implicit);
        return client;
    }

    @Test
    void attributesThatEverybodyMayWriteAreAWarning() {
        UPConfig profile = realm.admin().users().userProfile().getConfiguration();
        profile.setUnmanagedAttributePolicy(UnmanagedAttributePolicy.ENABLED);
        realm.admin().users().userProfile().update(profile);
        try {
            assertThat(health.level("unmanaged-attributes")).isEqualTo("WARNING");

            profile.setUnmanagedAttributePolicy(UnmanagedAttributePolicy.ADMIN_EDIT);
            realm.admin().users().userProfile().update(profile);
            assertThat(health.level("unmanaged-attributes")).isEqualTo("OK");
        } finally {
            profile.setUnmanagedAttributePolicy(null);
            realm.admin().users().userProfile().update(profile);
        }
    }

    @Test // L22
    void termsWithoutATextAreNamedByTheirLanguages() {
        RealmLocalizationResource texts = realm.admin().localization();
        List<String> languages = List.copyOf(realm.admin().toRepresentation().getSupportedLocales());
        termsAction(true);
        try {
            assertThat(health.level("terms")).isEqualTo("WARNING");
            assertThat(health.message("terms")).contains("languages ar, cs, de, en, ");

            texts.saveRealmLocalizationText("en", "termsText", "Be kind.");
            assertThat(health.message("terms")).contains("languages ar, cs, de, es, ");

            languages.forEach(language -> texts.saveRealmLocalizationText(language, "termsText", "Be kind."));
            assertThat(health.level("terms")).isEqualTo("OK");
        } finally {
            languages.forEach(texts::deleteRealmLocalizationTexts);
            termsAction(false);
        }
        assertThat(health.level("terms")).isEqualTo("OK");
    }

    private void termsAction(boolean enabled) {
        AuthenticationManagementResource flows = realm.admin().flows();
        RequiredActionProviderRepresentation action = flows.getRequiredAction("TERMS_AND_CONDITIONS");
        action.setEnabled(enabled);
        flows.updateRequiredAction("TERMS_AND_CONDITIONS", action);
    }

    @Test
    void aDirectoryThatOwnsTheEnabledFlagIsNamed() {
        String active = directory("Head office", "ad", true);
        String disabled = directory("Old office", "ad", false);
        String other = directory("Lab", "rhds", true);
        try {
            assertThat(health.level("user-storage")).isEqualTo("WARNING");
            assertThat(health.message("user-storage"))
                    .contains("\"Head office\"")
                    .doesNotContain("Old office", "Lab");
        } finally {
            for (String id : new String[] {active, disabled, other}) {
                realm.admin().components().component(id).remove();
            }
        }
        assertThat(health.level("user-storage")).isEqualTo("OK");
    }

    /** Nothing listens there, and nothing of these tests asks it. */
    private String directory(String name, String vendor, boolean enabled) {
        ComponentRepresentation directory = new ComponentRepresentation();
        directory.setName(name);
        directory.setProviderId("ldap");
        directory.setProviderType("org.keycloak.storage.UserStorageProvider");
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        Map.of(
                        "enabled", String.valueOf(enabled),
                        "vendor", vendor,
                        "connectionUrl", "ldap://127.0.0.1:1",
                        "usersDn", "ou=people,dc=globex,dc=example",
                        "usernameLDAPAttribute", "cn",
                        "uuidLDAPAttribute", "objectGUID",
                        "userObjectClasses", "person",
                        "authType", "none",
                        "editMode", "READ_ONLY")
                .forEach(config::putSingle);
        directory.setConfig(config);
        try (Response created = realm.admin().components().add(directory)) {
            assertThat(created.getStatus()).isEqualTo(201);
            String location = created.getLocation().getPath();
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }
}
