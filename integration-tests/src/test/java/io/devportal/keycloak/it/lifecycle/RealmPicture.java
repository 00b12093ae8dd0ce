// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a realm is made of, without what is never the same in two realms: ids, keys, its own name, and the order of lists. */
final class RealmPicture {
    private static final String REALM = "REALM";
    /** Ids and secrets; and what Keycloak 26.7.5 gives the clients of an imported file by itself, which changes nothing. */
    private static final List<String> LEFT_OUT =
            List.of("id", "containerId", "secret", "client.secret.creation.time", "post.logout.redirect.uris");

    private final PasswordAdmin admin;
    private final String name;

    RealmPicture(PasswordAdmin admin, String name) {
        this.admin = admin;
        this.name = name;
    }

    JsonNode realm() {
        return get("");
    }

    /** By client id. */
    Map<String, String> clients() {
        return named(get("/clients?max=1000"), "clientId");
    }

    /** By name, with their mappers. */
    Map<String, String> clientScopes() {
        return named(get("/client-scopes"), "name");
    }

    /** Of the realm, for new clients. */
    List<String> standardScopes() {
        List<String> names = new ArrayList<>();
        for (String kind : List.of("default", "optional")) {
            get("/default-" + kind + "-client-scopes")
                    .forEach(scope -> names.add(kind + " " + scope.path("name").asText()));
        }
        return names.stream().sorted().toList();
    }

    /** By name. */
    Map<String, String> rolesOf(String clientId) {
        String id = get("/clients?clientId=" + clientId).path(0).path("id").asText();
        return named(get("/clients/" + id + "/roles"), "name");
    }

    /** By alias. */
    Map<String, String> requiredActions() {
        return named(get("/authentication/required-actions"), "alias");
    }

    /** What somebody passes in a flow that the realm is bound to: steps that are switched off are nothing. */
    List<String> steps(String binding) {
        List<String> steps = new ArrayList<>();
        int off = Integer.MAX_VALUE;
        for (JsonNode step :
                get("/authentication/flows/" + realm().path(binding).asText().replace(" ", "%20") + "/executions")) {
            int level = step.path("level").asInt();
            if (level > off) {
                continue;
            }
            boolean isOff = step.path("requirement").asText().equals("DISABLED");
            off = isOff ? level : Integer.MAX_VALUE;
            if (!isOff) {
                steps.add("  ".repeat(level) + step.path("providerId").asText("flow") + " "
                        + step.path("requirement").asText() + settings(step));
            }
        }
        return steps;
    }

    private String settings(JsonNode step) {
        return step.hasNonNull("authenticationConfig")
                ? " "
                        + get("/authentication/config/"
                                        + step.path("authenticationConfig").asText())
                                .path("config")
                : "";
    }

    private JsonNode get(String path) {
        return admin.send("GET", path, null).expect(200).json();
    }

    private Map<String, String> named(JsonNode list, String key) {
        Map<String, String> named = new TreeMap<>();
        list.forEach(thing -> named.put(thing.path(key).asText(), text(thing)));
        return named;
    }

    private String text(JsonNode thing) {
        if (thing instanceof ObjectNode fields) {
            Map<String, String> sorted = new TreeMap<>();
            fields.properties().forEach(field -> sorted.put(field.getKey(), text(field.getValue())));
            sorted.keySet().removeAll(LEFT_OUT);
            return sorted.toString();
        }
        if (thing.isArray()) {
            TreeSet<String> sorted = new TreeSet<>();
            thing.forEach(element -> sorted.add(text(element)));
            return sorted.toString();
        }
        return thing.asText().replace(name, REALM);
    }
}
