// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** The project's realm file under another name; on Keycloak's side without what only the pack knows. */
final class RealmShape {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Stock Keycloak gives up after 10 s by itself; a figure about slow mail must see the mail leave. */
    private static final String MAIL_TIMEOUT = "60000";

    private final ObjectNode realm;

    private RealmShape(ObjectNode realm) {
        this.realm = realm;
    }

    static RealmShape of(Path folder, String name, Edition edition) {
        try {
            ObjectNode realm = read(folder.resolve("portal-realm.json"), name);
            realm.put("realm", name);
            realm.set("users", read(folder.resolve("portal-users-0.json"), name).path("users"));
            if (edition == Edition.STOCK) {
                withoutPack(realm);
            } else {
                // more people sign up here in an hour than the default lets through from one machine
                realm.withObject("/attributes").put("portal.max-sign-ups-per-hour", "1000000");
            }
            return new RealmShape(realm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(Path file, String realm) throws IOException {
        String text = Files.readString(file)
                .replaceAll("\\$\\{PORTAL_\\w+:([^}]*)}", "$1")
                .replace("/realms/portal/", "/realms/" + realm + "/");
        return (ObjectNode) JSON.readTree(text);
    }

    private static void withoutPack(ObjectNode realm) {
        realm.remove("registrationFlow");
        realm.put("passwordPolicy", "length(8) and notEmail");
        realm.remove("firstBrokerLoginFlow");
        realm.remove("authenticationFlows");
        realm.remove("authenticatorConfig");
        realm.remove("requiredActions");
        realm.remove("loginTheme");
        realm.remove("emailTheme");
        Iterator<String> attributes = realm.withObject("/attributes").fieldNames();
        while (attributes.hasNext()) {
            if (attributes.next().startsWith("portal.")) {
                attributes.remove();
            }
        }
    }

    RealmShape mailTo(int port) {
        ObjectNode smtp = realm.withObject("/smtpServer");
        smtp.put("host", "127.0.0.1").put("port", String.valueOf(port));
        smtp.put("connectionTimeout", MAIL_TIMEOUT).put("timeout", MAIL_TIMEOUT);
        return this;
    }

    RealmShape verifyingEmail() {
        realm.put("verifyEmail", true);
        return this;
    }

    RealmShape enableClient(String clientId) {
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientId").asText().equals(clientId)) {
                ((ObjectNode) client).put("enabled", true);
            }
        }
        return this;
    }

    /** For many realms: making RSA keys would take longer than everything else. */
    RealmShape quickKeys() {
        ArrayNode keys = realm.withObject("/components").putArray("org.keycloak.keys.KeyProvider");
        for (String provider : new String[] {"ecdsa-generated", "aes-generated", "hmac-generated"}) {
            keys.addObject().put("name", provider).put("providerId", provider).putObject("config");
        }
        realm.put("defaultSignatureAlgorithm", "ES256");
        return this;
    }

    String json() {
        return realm.toString();
    }
}
