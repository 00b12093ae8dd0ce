// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The calls of Keycloak's Admin REST API that keycloak-config-cli (6.5) makes of a file for a realm that is there, in its
 * order; what has the name of a thing in the file and is there stays, as the tool finds it equal on a second run.
 */
record ConfigCli(PasswordAdmin admin) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> BINDINGS = List.of("registrationFlow", "firstBrokerLoginFlow");
    /** Brought by calls of their own. */
    private static final List<String> PARTS = List.of(
            "clients", "roles", "authenticationFlows", "authenticatorConfig", "clientScopes", "requiredActions");

    /** What it makes a realm of that is not there. */
    static ObjectNode realm(ObjectNode file) {
        ObjectNode realm = file.deepCopy();
        realm.remove(PARTS);
        realm.remove(BINDINGS);
        return realm;
    }

    void run(ObjectNode file) {
        admin.send("PUT", "", realm(file)).expect(204);
        file.path("clientScopes").forEach(scope -> create("/client-scopes", "name", scope));
        file.path("clients").forEach(client -> create("/clients", "clientId", client));
        file.path("roles").path("client").properties().forEach(client -> client.getValue()
                .forEach(role ->
                        create("/clients/" + idOf("/clients", "clientId", client.getKey()) + "/roles", "name", role)));
        requiredActions(file.path("requiredActions"));
        flows(file);
        ObjectNode bound = (ObjectNode) get("");
        BINDINGS.forEach(binding -> bound.set(binding, file.path(binding)));
        admin.send("PUT", "", bound).expect(204);
    }

    /** As without remote state: what the file does not name goes. */
    private void requiredActions(JsonNode wanted) {
        String all = "/authentication/required-actions";
        get(all).forEach(action -> {
            if (find(wanted, "alias", action.path("alias").asText()) == null) {
                admin.send("DELETE", all + "/" + action.path("alias").asText(), null)
                        .expect(204);
            }
        });
        wanted.forEach(action -> {
            if (find(get(all), "alias", action.path("alias").asText()) == null) {
                ObjectNode registration = JSON.createObjectNode();
                registration.set("providerId", action.path("providerId"));
                registration.set("name", action.path("name"));
                admin.send("POST", "/authentication/register-required-action", registration)
                        .expect(204);
            }
            admin.send("PUT", all + "/" + action.path("alias").asText(), (ObjectNode) action)
                    .expect(204);
        });
    }

    private void flows(ObjectNode file) {
        file.path("authenticationFlows").forEach(flow -> {
            String alias = flow.path("alias").asText();
            if (flow.path("topLevel").asBoolean() && find(get("/authentication/flows"), "alias", alias) == null) {
                ObjectNode top = flow.deepCopy();
                top.remove("authenticationExecutions");
                admin.send("POST", "/authentication/flows", top).expect(201);
                steps(file, flow, idOf("/authentication/flows", "alias", alias));
            }
        });
    }

    /** @param topId of a flow on the top level, or null: below it Keycloak's calls take a name and nothing else */
    private void steps(ObjectNode file, JsonNode flow, String topId) {
        String steps = "/authentication/flows/" + flow.path("alias").asText().replace(" ", "%20") + "/executions";
        flow.path("authenticationExecutions").forEach(step -> {
            if (step.path("authenticatorFlow").asBoolean()) {
                JsonNode below = find(
                        file.path("authenticationFlows"),
                        "alias",
                        step.path("flowAlias").asText());
                ObjectNode sub = JSON.createObjectNode();
                sub.set("alias", below.path("alias"));
                sub.set("provider", step.path("authenticator"));
                sub.set("type", below.path("providerId"));
                sub.set("description", below.path("description"));
                admin.send("POST", steps + "/flow", sub).expect(201);
                require(steps, step, "displayName", below.path("alias").asText());
                steps(file, below, null);
                return;
            }
            if (topId == null) {
                ObjectNode named = JSON.createObjectNode();
                named.set("provider", step.path("authenticator"));
                admin.send("POST", steps + "/execution", named).expect(201);
                require(steps, step, "providerId", step.path("authenticator").asText());
            } else {
                ObjectNode whole = JSON.createObjectNode();
                whole.put("parentFlow", topId).put("authenticatorFlow", false);
                for (String key : List.of("authenticator", "requirement", "priority")) {
                    whole.set(key, step.path(key));
                }
                admin.send("POST", "/authentication/executions", whole).expect(201);
            }
            if (step.has("authenticatorConfig")) {
                String id = find(
                                get(steps),
                                "providerId",
                                step.path("authenticator").asText())
                        .path("id")
                        .asText();
                JsonNode config = find(
                        file.path("authenticatorConfig"),
                        "alias",
                        step.path("authenticatorConfig").asText());
                admin.send("POST", "/authentication/executions/" + id + "/config", (ObjectNode) config)
                        .expect(201);
            }
        });
    }

    private void require(String steps, JsonNode step, String key, String name) {
        ObjectNode stored = (ObjectNode) find(get(steps), key, name);
        stored.set("requirement", step.path("requirement"));
        admin.send("PUT", steps, stored).expect(204);
    }

    private void create(String path, String key, JsonNode thing) {
        if (find(get(path), key, thing.path(key).asText()) == null) {
            admin.send("POST", path, (ObjectNode) thing).expect(201);
        }
    }

    private String idOf(String path, String key, String name) {
        return find(get(path), key, name).path("id").asText();
    }

    private JsonNode get(String path) {
        return admin.send("GET", path, null).expect(200).json();
    }

    /** Null where there is none. */
    private static JsonNode find(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(thing -> thing.path(key).asText().equals(value))
                .findFirst()
                .orElse(null);
    }
}
