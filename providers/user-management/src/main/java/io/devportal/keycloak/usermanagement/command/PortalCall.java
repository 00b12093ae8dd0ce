// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.command;

import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.net.http.HttpRequest;

/** Calls the server, which does all the work in one transaction: {@code /admin/realms/REALM/portal/TASK}. */
record PortalCall(CommandLine line, Connection connection) {
    private static final String NOTHING = " Nothing was changed.";
    private static final String PERHAPS =
            "The server may still be at work, or done. Say the same with --dry-run: it lists what is left to do.";

    /** What became of each thing, as lines. Throws {@link Failure}. */
    String report(String token) {
        String path = realmPath() + "/portal/" + line.task() + (line.isDryRun() ? "?dry-run=true" : "");
        ServerAnswer said = send(request(path, token).POST(HttpRequest.BodyPublishers.noBody()));
        if (said.status() == 200) {
            return HarmlessText.paragraphs(said.answer().body());
        }
        throw Failure.of(
                switch (said.status()) {
                    case 401 ->
                        "The server does not accept the token that it has just given. Is --server the address that it"
                                + " calls its own (option hostname)?" + NOTHING;
                    case 403 -> withoutRights();
                    case 404 -> missing(token);
                    case 503 -> "The database could not do this now." + NOTHING + " Try again in some seconds.";
                    case 502, 504 -> "A proxy answered " + said.inItsWords() + ". " + PERHAPS;
                    default -> "The server answered " + said.inItsWords() + "." + NOTHING + " Its log says more.";
                });
    }

    private String realmPath() {
        return "/admin/realms/" + ServerAddress.escaped(line.realm());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(line.server().at(path))
                .header("Accept", "text/plain, application/json;q=0.5")
                .header("Authorization", "Bearer " + token);
    }

    private ServerAnswer send(HttpRequest.Builder request) {
        return new ServerAnswer(connection.send(request, PERHAPS));
    }

    private String withoutRights() {
        return "\"" + line.account().name() + "\" may not do this in the realm \"" + line.realm()
                + "\"." + NOTHING + " It takes the roles manage-realm, manage-clients, manage-identity-providers and"
                + " manage-users: in the realm \"master\" those of the client \"" + line.realm()
                + "-realm\", in the realm itself those of \"realm-management\".";
    }

    /** The realm, or our jar: Keycloak answers both alike. */
    private String missing(String token) {
        return send(request(realmPath(), token).GET()).status() == 404
                ? "There is no realm \"" + line.realm() + "\". Correct --realm."
                : "This server does not know the command: the jars of the portal are not installed. Copy them into the"
                        + " folder providers of every node, run \"kc.sh build\", and start it again.";
    }
}
