// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.common.util.KeycloakUriBuilder;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.util.JsonSerialization;

/**
 * The realm file of the pack, with the addresses of another realm. It is the single definition of what a portal's
 * realm contains.
 */
final class ShippedRealm {
    private static final String FILE = "/portal-realm.json";
    private static final String OUR_SETTINGS = "portal.";

    private final RealmRepresentation file;

    private ShippedRealm(RealmRepresentation file) {
        this.file = file;
    }

    static ShippedRealm addressedTo(RealmModel realm) {
        try (InputStream in = ShippedRealm.class.getResourceAsStream(FILE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            RealmRepresentation file = JsonSerialization.readValue(text, RealmRepresentation.class);
            String root = root(realm.getName());
            file.getClients().forEach(client -> {
                client.setBaseUrl(addressed(client.getBaseUrl(), root));
                if (client.getRedirectUris() != null) {
                    client.setRedirectUris(client.getRedirectUris().stream()
                            .map(uri -> addressed(uri, root))
                            .toList());
                }
            });
            return new ShippedRealm(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keycloak (26.7.5) compares addresses with what a browser sends, letter by letter. */
    static String root(String realm) {
        return KeycloakUriBuilder.fromPath("/realms/{realm}/").build(realm).toString();
    }

    private static String addressed(String address, String root) {
        return address == null ? null : address.replaceFirst("^/realms/[^/]+/", Matcher.quoteReplacement(root));
    }

    List<ClientScopeRepresentation> clientScopes() {
        return file.getClientScopes();
    }

    List<ClientRepresentation> clients() {
        return file.getClients();
    }

    /** Of one client. */
    List<RoleRepresentation> roles(String clientId) {
        return file.getRoles().getClient().getOrDefault(clientId, List.of());
    }

    RequiredActionProviderRepresentation requiredAction(String id) {
        return file.getRequiredActions().stream()
                .filter(action -> action.getProviderId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Attributes of the realm that are ours. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(file.getAttributes());
        settings.keySet().removeIf(name -> !name.startsWith(OUR_SETTINGS));
        return settings;
    }

    String theme() {
        return file.getLoginTheme();
    }

    SortedSet<String> languages() {
        return new TreeSet<>(file.getSupportedLocales());
    }

    String defaultLanguage() {
        return file.getDefaultLocale();
    }

    String passwordPolicy() {
        return file.getPasswordPolicy();
    }

    String registrationFlow() {
        return file.getRegistrationFlow();
    }

    String firstLoginFlow() {
        return file.getFirstBrokerLoginFlow();
    }

    /** Whether a set-up has made this flow: it has one of our names, or one with a number behind it. */
    boolean names(AuthenticationFlowModel flow) {
        return Stream.of(registrationFlow(), firstLoginFlow())
                .anyMatch(name -> flow.getAlias().matches(Pattern.quote(name) + "(?: \\d+)?"));
    }
}
