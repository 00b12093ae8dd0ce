// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Every route of the API. {@code RoutesTest} in user-management fails when a resource has one that is missing here. */
final class Routes {

    /**
     * @param path relative to {@code /realms/NAME/portal/api/}
     * @param forAdmin status for a portal admin, with an id that does not exist
     * @param forDeveloper status for everybody else who is signed in
     */
    record Route(String method, String path, String body, int forAdmin, int forDeveloper) {

        Route withQuery(String query) {
            return new Route(method, path + "?" + query, body, forAdmin, forDeveloper);
        }

        Route as(String otherMethod) {
            return new Route(otherMethod, path, null, forAdmin, forDeveloper);
        }

        BodyPublisher bodyPublisher() {
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static final Route ME = new Route("GET", "me", null, 200, 200);
    static final Route SETTINGS = new Route("GET", "settings", null, 200, 403);

    private Routes() {}

    static List<Route> all() {
        return List.of(
                ME,
                SETTINGS,
                new Route("PUT", "settings", "{}", 200, 403),
                new Route("GET", "health", null, 200, 403),
                new Route("GET", "registration-requests", null, 200, 403),
                new Route("GET", "registration-requests/nobody", null, 404, 403),
                new Route("POST", "registration-requests/nobody/approve", null, 404, 403),
                new Route("POST", "registration-requests/nobody/reject", "{}", 404, 403),
                new Route("GET", "mails", null, 200, 403),
                new Route("POST", "mails/nobody/retry", null, 404, 403),
                new Route("GET", "nothing/here", null, 404, 404));
    }
}
