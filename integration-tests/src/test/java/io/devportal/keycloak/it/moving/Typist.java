// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.moving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.devportal.keycloak.it.contract.BackUpPage;
import io.devportal.keycloak.it.harness.Tools;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An admin who types what the documentation says, in one folder. */
final class Typist {
    private final Tools tools;
    private final Map<String, String> environment = new HashMap<>();

    Typist(Path folder, String realm) {
        Tools.require("sh", "curl", "jq", "split");
        tools = new Tools(folder, Duration.ofMinutes(2));
        environment.putAll(Map.of("REALM", realm, "PASSWORD", "admin"));
    }

    Typist at(String server) {
        environment.put("KC", server);
        return this;
    }

    /** What the lines of this name print. */
    String types(String name) {
        String script = "set -e\n" + BackUpPage.lines("token") + BackUpPage.lines(name);
        return tools.run(environment, "", "sh", "-c", script).expectSuccess().output();
    }

    JsonNode report(String name) {
        try {
            return new ObjectMapper().readTree(types(name));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The words behind {@code bin/kc.sh}. */
    List<String> kcWords(String name, Path folder) {
        return Stream.of(BackUpPage.lines(name).strip().split(" "))
                .skip(1)
                .map(word -> word.equals("$REALM") ? environment.get("REALM") : word)
                .map(word -> word.endsWith(".json") ? folder.resolve(word).toString() : word)
                .toList();
    }
}
