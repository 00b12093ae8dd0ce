// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.command;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gets a token like {@code kcadm}: through the client {@code admin-cli}, or for the service account of another
 * client.
 */
record SignIn(CommandLine line, Connection connection) {
    private static final String ADMIN_CLIENT = "admin-cli";

    /** Throws {@link Failure}, which never quotes a secret. */
    String token(Secrets secrets) {
        HttpRequest.Builder request = HttpRequest.newBuilder(line.server()
                        .at("/realms/" + ServerAddress.escaped(line.adminRealm()) + "/protocol/openid-connect/token"))
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields(secrets))));
        ServerAnswer said = new ServerAnswer(connection.send(request, "Nothing was changed. Try again."));
        if (said.status() != 200) {
            throw refused(said);
        }
        return said.member("access_token")
                .orElseThrow(() -> Failure.of("What answers at " + line.server().base()
                        + " gives no token, so it is not Keycloak. Does its address have a path, such as /auth?"));
    }

    private Map<String, String> fields(Secrets secrets) {
        String name = line.account().name();
        Map<String, String> fields = new LinkedHashMap<>();
        if (line.account().isClient()) {
            fields.put("grant_type", "client_credentials");
            fields.put("client_id", name);
            fields.put("client_secret", secrets.clientSecret(name));
        } else {
            fields.put("grant_type", "password");
            fields.put("client_id", ADMIN_CLIENT);
            fields.put("username", name);
            fields.put("password", secrets.password(name));
            if (line.asksForCode()) {
                fields.put("totp", secrets.code());
            }
        }
        return fields;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Failure refused(ServerAnswer said) {
        String realm = "\"" + line.adminRealm() + "\"";
        String error = said.member("error").orElse("");
        if (said.status() == 404) {
            return Failure.of("There is no realm " + realm + " to sign in to at "
                    + line.server().base()
                    + ". Correct --admin-realm, or --server: some servers have a path, such as /auth.");
        }
        return Failure.of(
                switch (error) {
                    case "invalid_grant" ->
                        "Keycloak refused the sign-in of \"" + line.account().name() + "\" to the realm " + realm + ": "
                                + said.member("error_description").orElse("no reason given")
                                + ". Check name and password; --code asks for a second factor, and --admin-realm names"
                                + " another realm to sign in to.";
                    case "invalid_client", "unauthorized_client" ->
                        "Keycloak refused the client \"" + client() + "\" of the realm " + realm
                                + ". It has to exist, to be enabled, and to have "
                                + (line.account().isClient()
                                        ? "this secret, and a service account."
                                        : "direct access grants; or sign in with --client.");
                    default ->
                        "The sign-in failed, nothing was changed. The server answered " + said.inItsWords() + ".";
                });
    }

    private String client() {
        return line.account().isClient() ? line.account().name() : ADMIN_CLIENT;
    }
}
