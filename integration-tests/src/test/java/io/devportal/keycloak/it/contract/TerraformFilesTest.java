// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.devportal.keycloak.it.contract.TerraformFiles.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The resources for Terraform make the realm, clients and roles of the realm file. B18. */
final class TerraformFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final JsonNode REALM = read(Path.of("../realm-config/portal-realm.json"));

    private final TerraformFiles terraform = new TerraformFiles();

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test // B18
    void everyReferenceLeadsToAResource() {
        Set<String> there = terraform.all().stream()
                .map(resource -> resource.type() + "." + resource.name())
                .collect(Collectors.toSet());

        assertThat(terraform.references()).isNotEmpty().allMatch(there::contains);
    }

    @Test // B18
    void theRealmIsThatOfTheRealmFile() {
        Resource realm = terraform.ofType("keycloak_realm").get(0);
        Map.of(
                        "registration_allowed", "registrationAllowed",
                        "registration_email_as_username", "registrationEmailAsUsername",
                        "login_with_email_allowed", "loginWithEmailAllowed",
                        "duplicate_emails_allowed", "duplicateEmailsAllowed",
                        "reset_password_allowed", "resetPasswordAllowed",
                        "remember_me", "rememberMe",
                        "organizations_enabled", "organizationsEnabled",
                        "login_theme", "loginTheme",
                        "email_theme", "emailTheme",
                        "password_policy", "passwordPolicy")
                .forEach((argument, key) -> assertThat(realm.text(argument))
                        .as(argument)
                        .isEqualTo(REALM.path(key).asText()));
        assertThat(list(realm.text("internationalization.supported_locales")))
                .containsExactlyElementsOf(words(REALM.path("supportedLocales")));

        Resource action = terraform.ofType("keycloak_required_action").get(0);
        JsonNode ours = one(REALM.path("requiredActions"), "alias", action.text("alias"));
        for (String argument : List.of("name", "enabled", "priority")) {
            assertThat(action.text(argument)).isEqualTo(ours.path(argument).asText());
        }
    }

    @Test // B18
    void settingsAreThoseOfTheRealmFile() throws IOException {
        String text =
                Files.readString(Path.of("../realm-config/terraform/realm.tf")).replaceAll(" +", " ");
        REALM.path("attributes").properties().stream()
                .filter(setting -> setting.getKey().startsWith("portal."))
                .forEach(setting -> assertThat(text)
                        .contains("\"" + setting.getKey() + "\" = \""
                                + setting.getValue().asText() + "\""));
    }

    @Test // B18, K-01
    void clientsScopesAndRolesAreThoseOfTheRealmFile() {
        assertThat(names("keycloak_openid_client", "client_id")).isEqualTo(names(REALM.path("clients"), "clientId"));
        assertThat(names("keycloak_openid_client_scope", "name")).isEqualTo(names(REALM.path("clientScopes"), "name"));
        assertThat(names("keycloak_role", "name"))
                .isEqualTo(names(REALM.path("roles").path("client").path("developer-portal"), "name"));
        terraform.ofType("keycloak_openid_client").forEach(this::compare);
        for (String kind : List.of("default", "optional")) {
            terraform.ofType("keycloak_openid_client_" + kind + "_scopes").forEach(scopes -> {
                String id = terraform.resolved(scopes.text("client_id").replaceFirst("\\.id$", ".client_id"));
                assertThat(list(scopes.text(kind + "_scopes")).stream().map(terraform::resolved))
                        .as(id)
                        .containsExactlyElementsOf(
                                words(one(REALM.path("clients"), "clientId", id).path(kind + "ClientScopes")));
            });
        }
    }

    private void compare(Resource client) {
        JsonNode ours = one(REALM.path("clients"), "clientId", client.text("client_id"));
        boolean isBearerOnly = ours.path("bearerOnly").asBoolean();
        String type = isBearerOnly ? "BEARER-ONLY" : ours.path("publicClient").asBoolean() ? "PUBLIC" : "CONFIDENTIAL";
        assertThat(client.text("access_type")).as(client.name()).isEqualTo(type);
        Map.of(
                        "enabled", "enabled",
                        "client_authenticator_type", "clientAuthenticatorType",
                        "standard_flow_enabled", "standardFlowEnabled",
                        "direct_access_grants_enabled", "directAccessGrantsEnabled",
                        "full_scope_allowed", "fullScopeAllowed")
                .forEach((argument, key) -> assertThat(client.text(argument))
                        .as("%s of %s", argument, client.name())
                        .isEqualTo(ours.has(key) ? ours.path(key).asText() : null));
        assertThat(client.text("pkce_code_challenge_method"))
                .isEqualTo(ours.path("attributes")
                        .path("pkce.code.challenge.method")
                        .textValue());
        assertThat(list(client.text("valid_redirect_uris")).stream().map(uri -> uri.replace("\"", "")
                        .replace("${var.keycloak_url}/realms/${var.realm}/", "/realms/portal/")))
                .as(client.name())
                .containsExactlyElementsOf(words(ours.path("redirectUris")));
    }

    private Set<String> names(String type, String argument) {
        return terraform.ofType(type).stream()
                .map(resource -> resource.text(argument))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(thing -> thing.path(key).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode one(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(thing -> thing.path(key).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> list(String value) {
        String inside = value == null ? "" : value.replaceAll("^\\[|]$", "");
        return inside.isEmpty()
                ? List.of()
                : Stream.of(inside.split(", "))
                        .map(element -> element.replace("\"", ""))
                        .toList();
    }

    private static List<String> words(JsonNode list) {
        return DeploymentFile.elements(list).map(JsonNode::asText).toList();
    }
}
