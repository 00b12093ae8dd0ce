// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;

/** Every route of the API. {@link RoutesTest} fails when a resource has one that is missing here. */
public final class Routes {

    /**
     * @param path relative to {@code /realms/NAME/portal/api/}
     * @param forAdmin status for a portal admin, with an id that does not exist
     * @param forDeveloper status for everybody else who is signed in
     */
    public record Route(String method, String path, String body, int forAdmin, int forDeveloper) {

        public Route withQuery(String query) {
            return new Route(method, path + "?" + query, body, forAdmin, forDeveloper);
        }

        public Route sending(String otherBody) {
            return new Route(method, path, otherBody, forAdmin, forDeveloper);
        }

        public Route as(String otherMethod) {
            return new Route(otherMethod, path, null, forAdmin, forDeveloper);
        }

        /** The path as the documentation has it. */
        public String template() {
            return path.replace(NOBODY, "{id}")
                    .replace(NO_ORGANIZATION, "{alias}")
                    .replace(NO_PRESET, "{name}")
                    .replace(NO_NOTE, "{noteId}");
        }

        /** Of the body. */
        public String contentType() {
            return path.contains("/csv") ? "text/csv" : "application/json";
        }

        public BodyPublisher bodyPublisher() {
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** An id that does not exist. */
    public static final String NOBODY = "nobody";

    public static final String NO_ORGANIZATION = "no-organization";

    public static final String NO_PRESET = "no-preset";

    public static final String NO_NOTE = "no-note";

    public static final Route ME = new Route("GET", "me", null, 200, 200);
    public static final Route SETTINGS = new Route("GET", "settings", null, 200, 403);

    private static final String BULK = "{\"decision\":\"approve\",\"items\":[{\"id\":\"" + NOBODY + "\"}]}";
    /** Without an address. */
    private static final String NEW_USER =
            "{\"kind\":\"publisher\",\"firstName\":\"A\",\"lastName\":\"B\",\"role\":\"api-owner\"}";

    private static final String CSV = "email,firstName,lastName,organization\n";
    private static final String ROLE = "{\"role\":\"developer\"}";

    /** No routes: what a wrong address answers, also one that begins like a right one. */
    private static final List<Route> NOWHERE = Stream.of(
                    "nothing",
                    "nothing/here",
                    "nothing/here/",
                    "me/",
                    "me/nothing",
                    "settings/mail-server/",
                    "users/" + NOBODY + "/",
                    "users/" + NOBODY + "/diagnosis/",
                    "users/" + NOBODY + "/nothing",
                    "users/" + NOBODY + "/diagnosis/nothing",
                    "users/" + NOBODY + "/organizations/" + NO_ORGANIZATION + "/nothing",
                    "invitations/" + NOBODY + "/nothing",
                    "registration-requests/" + NOBODY + "/approve/nothing")
            .flatMap(path ->
                    Stream.of("GET", "POST", "PUT", "DELETE").map(method -> new Route(method, path, null, 404, 404)))
            .toList();

    private Routes() {}

    public static List<Route> allAndNowhere() {
        return Stream.concat(all().stream(), NOWHERE.stream()).toList();
    }

    public static List<Route> all() {
        return List.of(
                ME,
                SETTINGS,
                new Route("PUT", "settings", "{}", 200, 403),
                new Route("GET", "settings/mail-server", null, 200, 403),
                new Route("PUT", "settings/mail-server", "{}", 403, 403),
                // with values that are not stored: a portal admin alone may not
                new Route("POST", "settings/mail-server/test", "{}", 403, 403),
                new Route("GET", "presets", null, 200, 403),
                new Route("GET", "presets/" + NO_PRESET, null, 404, 403),
                new Route("POST", "presets/" + NO_PRESET + "/apply", null, 404, 403),
                new Route("GET", "branding", null, 200, 403),
                new Route("PUT", "branding", "{}", 200, 403),
                new Route("GET", "domains", null, 200, 403),
                new Route("PUT", "domains", "{}", 200, 403),
                new Route("GET", "identity-providers", null, 200, 403),
                new Route("PUT", "identity-providers/" + NO_ORGANIZATION, "{}", 404, 403),
                new Route("GET", "rejection-reasons", null, 200, 403),
                new Route("PUT", "rejection-reasons", "{\"reasons\":[]}", 200, 403),
                new Route("GET", "health", null, 200, 403),
                new Route("POST", "set-up", null, 403, 403),
                new Route("GET", "registration-requests", null, 200, 403),
                new Route("GET", "registration-requests/export", null, 200, 403),
                new Route("GET", "registration-requests/" + NOBODY, null, 404, 403),
                new Route("POST", "registration-requests/" + NOBODY + "/approve", null, 404, 403),
                new Route("POST", "registration-requests/bulk", BULK, 200, 403),
                new Route("PUT", "registration-requests/" + NOBODY + "/assignee", "{\"userId\":null}", 404, 403),
                new Route("GET", "registration-requests/" + NOBODY + "/notes", null, 404, 403),
                new Route("POST", "registration-requests/" + NOBODY + "/notes", "{\"text\":\"A\"}", 404, 403),
                new Route("DELETE", "registration-requests/" + NOBODY + "/notes/" + NO_NOTE, null, 404, 403),
                new Route("POST", "invitations/csv", CSV, 200, 403),
                new Route("GET", "lost-requests", null, 200, 403),
                new Route("GET", "lost-requests/" + NOBODY, null, 404, 403),
                new Route("POST", "lost-requests/" + NOBODY + "/reopen", null, 404, 403),
                new Route("GET", "users", null, 200, 403),
                new Route("GET", "users/export", null, 200, 403),
                new Route("GET", "users/" + NOBODY + "/diagnosis", null, 404, 403),
                new Route("GET", "users/" + NOBODY + "/timeline", null, 404, 403),
                new Route("GET", "users/" + NOBODY, null, 404, 403),
                new Route("PUT", "users/" + NOBODY, "{}", 404, 403),
                new Route("DELETE", "users/" + NOBODY, null, 404, 403),
                new Route("GET", "users/" + NOBODY + "/organizations", null, 404, 403),
                new Route("PUT", "users/" + NOBODY + "/organizations/" + NO_ORGANIZATION, ROLE, 404, 403),
                new Route("DELETE", "users/" + NOBODY + "/organizations/" + NO_ORGANIZATION, null, 404, 403),
                new Route("GET", "organizations", null, 200, 403),
                new Route("POST", "organizations", "{}", 400, 403),
                new Route("GET", "organizations/" + NOBODY, null, 404, 403),
                new Route("PUT", "organizations/" + NOBODY, "{}", 404, 403),
                new Route("GET", "organizations/" + NOBODY + "/members", null, 404, 403),
                new Route("POST", "users", NEW_USER, 400, 403),
                new Route("POST", "users/" + NOBODY + "/activation-email", null, 404, 403),
                new Route("DELETE", "users/" + NOBODY + "/invitation", null, 404, 403),
                new Route("GET", "invitations", null, 200, 403),
                new Route("GET", "invitations/" + NOBODY, null, 404, 403),
                new Route("POST", "invitations/" + NOBODY + "/send", null, 404, 403),
                new Route("DELETE", "invitations/" + NOBODY, null, 404, 403),
                new Route("GET", "mails", null, 200, 403),
                new Route("POST", "mails/" + NOBODY + "/retry", null, 404, 403),
                new Route("POST", "registration-requests/" + NOBODY + "/reject", "{}", 404, 403));
    }
}
