// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** A realm with a registration flow of its own, somebody in it, and nothing of the pack: who sets it up, and out again. */
public final class RealmInUse implements AutoCloseable {
    public static final String OWN_FLOW = "sign-up of the company";
    public static final String OLD = "old@company.example";

    private static final Set<String> KEPT_OF_THE_FILE =
            Set.of("realm", "id", "enabled", "smtpServer", "components", "defaultSignatureAlgorithm");

    /** Keycloak may still know the clients of a realm that had the same name, and so the same id, a moment ago. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PortalRealm realm;
    private final PasswordAdmin admin;

    public RealmInUse(KeycloakServer server, PortalRealm beside) {
        this(server, beside, RealmInUse::bare);
        realm.admin().flows().copy("registration", Map.of("newName", OWN_FLOW));
        RealmRepresentation bound = realm.admin().toRepresentation();
        bound.setRegistrationFlow(OWN_FLOW);
        bound.setRegistrationAllowed(true);
        bound.setRegistrationEmailAsUsername(true);
        realm.admin().update(bound);
        admin.createPerson(OLD, People.PASSWORD).expect(201);
    }

    private RealmInUse(KeycloakServer server, PortalRealm beside, UnaryOperator<String> change) {
        realm = beside.neighbour("in-use-" + NUMBER.incrementAndGet(), change);
        admin = new PasswordAdmin(server, realm.name());
    }

    /** One that nobody uses yet, as Keycloak makes it. */
    public static RealmInUse untouched(KeycloakServer server, PortalRealm beside) {
        return new RealmInUse(server, beside, RealmInUse::bare);
    }

    /** Somebody else's, without a form that our steps go into. */
    public void bindEmptyFlow(String alias) {
        AuthenticationFlowRepresentation flow = new AuthenticationFlowRepresentation();
        flow.setAlias(alias);
        flow.setProviderId("basic-flow");
        flow.setTopLevel(true);
        realm.admin().flows().createFlow(flow).close();
        RealmRepresentation bound = realm.admin().toRepresentation();
        bound.setRegistrationFlow(alias);
        realm.admin().update(bound);
    }

    /** Keycloak's own form, in an alternative sub-flow and without its step for the profile. */
    public void bindFormInSubFlow(String alias) {
        bindEmptyFlow(alias);
        String inner = alias + " inner";
        String form = alias + " form";
        realm.admin().flows().addExecutionFlow(alias, Map.of("alias", inner, "type", "basic-flow"));
        realm.admin()
                .flows()
                .addExecutionFlow(
                        inner, Map.of("alias", form, "type", "form-flow", "provider", "registration-page-form"));
        addStep(form, "registration-user-creation");
        for (AuthenticationExecutionInfoRepresentation step :
                realm.admin().flows().getExecutions(alias)) {
            if (Boolean.TRUE.equals(step.getAuthenticationFlow())) {
                step.setRequirement(step.getDisplayName().equals(inner) ? "ALTERNATIVE" : "REQUIRED");
                realm.admin().flows().updateExecutions(alias, step);
            }
        }
    }

    /** As the last of its flow, and required, as an admin does by hand. */
    public void addStep(String flow, String provider) {
        realm.admin().flows().addExecution(flow, Map.of("provider", provider));
        realm.admin().flows().getExecutions(flow).stream()
                .filter(step -> provider.equals(step.getProviderId()))
                .forEach(step -> {
                    step.setRequirement("REQUIRED");
                    realm.admin().flows().updateExecutions(flow, step);
                });
    }

    private static String bare(String json) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            ObjectNode file = (ObjectNode) mapper.readTree(json);
            file.retain(KEPT_OF_THE_FILE);
            return mapper.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public PortalRealm realm() {
        return realm;
    }

    /** {@code set-up} or {@code prepare-uninstall}, as an administrator of the master realm. */
    public ApiResponse call(String path) {
        return admin.send("POST", "/portal/" + path, null);
    }

    /** What became of each thing. */
    public List<String> outcomes(String path) {
        return outcomes(call(path).expect(200).json());
    }

    public static List<String> outcomes(JsonNode journal) {
        return StreamSupport.stream(journal.path("changes").spliterator(), false)
                .map(change -> change.path("outcome").asText())
                .toList();
    }

    /** As text; what Keycloak keeps in no order stands in one. */
    public String exported() {
        JsonNode export = admin.send("POST", "/partial-export?exportClients=true&exportGroupsAndRoles=true", null)
                .expect(200)
                .json();
        export.path("clients").forEach(client -> {
            sort((ObjectNode) client, "defaultClientScopes");
            sort((ObjectNode) client, "optionalClientScopes");
        });
        return export.toString();
    }

    private static void sort(ObjectNode client, String list) {
        List<String> names = new ArrayList<>();
        client.path(list).forEach(name -> names.add(name.asText()));
        Collections.sort(names);
        ArrayNode sorted = client.putArray(list);
        names.forEach(sorted::add);
    }

    /** Of the checks about what a set-up brings. */
    public Set<String> healthProblems() {
        Set<String> ofTheSetUp = Set.of(
                "registration-flow",
                "required-action",
                "api-access",
                "settings",
                "first-broker-login",
                "theme",
                "api-clients",
                "sign-in-client",
                "console");
        JsonNode checks =
                admin.send("GET", "/portal-health", null).expect(200).json().path("checks");
        return StreamSupport.stream(checks.spliterator(), false)
                .filter(check -> !check.path("level").asText().equals("OK"))
                .map(check -> check.path("name").asText())
                .filter(ofTheSetUp::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        realm.close();
    }
}
