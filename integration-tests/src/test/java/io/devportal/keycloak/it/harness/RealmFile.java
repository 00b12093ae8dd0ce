// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** The project's realm file, made fit for a throw-away realm of another name. */
final class RealmFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** An import at server start resolves these, the Admin REST API does not. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{PORTAL_\\w+:([^}]*)}");

    private final ObjectNode realm;

    private RealmFile(ObjectNode realm) {
        this.realm = realm;
    }

    static RealmFile named(String name) {
        return of(TestFiles.realm(), name);
    }

    /** @param file this project's, of any release */
    static RealmFile of(Path file, String name) {
        try {
            ObjectNode realm = read(file, name);
            realm.put("realm", name);
            // fixed, so that a realm that is made anew would meet what its predecessor left; unlike the name, so that
            // nobody mixes the two up
            realm.put("id", "id-of-" + name);
            realm.set("users", read(TestFiles.people(), name).path("users"));
            return new RealmFile(realm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With nothing in it but what Keycloak gives every realm. */
    static RealmFile empty(String name) {
        ObjectNode realm = JSON.createObjectNode();
        realm.put("realm", name).put("enabled", true);
        return new RealmFile(realm);
    }

    RealmFile with(Map<String, String> settings) {
        settings.forEach(realm::put);
        return this;
    }

    private static ObjectNode read(Path file, String realm) throws IOException {
        String text = PLACEHOLDER
                .matcher(Files.readString(file))
                .replaceAll("$1")
                .replace("/realms/portal/", "/realms/" + realm + "/");
        return (ObjectNode) JSON.readTree(text);
    }

    /** How a test gets tokens without a browser. */
    RealmFile enableClient(String clientId) {
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientId").asText().equals(clientId)) {
                ((ObjectNode) client).put("enabled", true);
            }
        }
        return this;
    }

    RealmFile mailTo(String host, int port) {
        ObjectNode smtp = realm.withObject("/smtpServer");
        smtp.put("host", host);
        smtp.put("port", String.valueOf(port));
        return this;
    }

    /** Tests sign up more people from one machine than the defaults allow, and wait for each mail to the admins. */
    RealmFile patient() {
        ObjectNode attributes = realm.withObject("/attributes");
        attributes.put("portal.max-sign-ups-per-hour", "1000000");
        attributes.put("portal.request-mail-interval", "0");
        return this;
    }

    /** RSA keys, which a realm gets by itself, take seconds to make on a JVM that is tuned for a quick start. */
    RealmFile quickKeys() {
        ArrayNode keys = realm.withObject("/components").putArray("org.keycloak.keys.KeyProvider");
        addKey(keys, "ecdsa-generated");
        addKey(keys, "aes-generated");
        addKey(keys, "hmac-generated").putArray("algorithm").add("HS512");
        realm.put("defaultSignatureAlgorithm", "ES256");
        return this;
    }

    private static ObjectNode addKey(ArrayNode keys, String provider) {
        ObjectNode key = keys.addObject();
        key.put("name", provider).put("providerId", provider);
        ObjectNode config = key.putObject("config");
        config.putArray("priority").add("100");
        return config;
    }

    String json() {
        return realm.toString();
    }
}
