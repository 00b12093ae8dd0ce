// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paths of the API that exist for any method, according to the annotations of the resources in the list of
 * routes. For other paths Keycloak's JAX-RS (26.7.5) would answer 405, or 404 with a body of its own.
 */
final class KnownPaths {
    private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");
    private static final Pattern BEFORE =
            Pattern.compile("^.*?/realms/[^/]+/" + PortalResourceProviderFactory.ID + "/api/");
    private static final Pattern KNOWN = Pattern.compile(ApiRoutes.ALL.stream()
            .flatMap(route -> below(route.name(), route.resource()))
            .distinct()
            .collect(Collectors.joining("|")));

    private KnownPaths() {}

    /** @param path as it was sent: a slash of a value is encoded */
    static boolean contain(String path) {
        return KNOWN.matcher(BEFORE.matcher(path).replaceFirst("")).matches();
    }

    private static Stream<String> below(String prefix, Class<?> resource) {
        return Stream.of(resource.getMethods()).flatMap(method -> {
            Path path = method.getAnnotation(Path.class);
            String whole = path == null
                    ? prefix
                    : prefix + "/" + HOLE.matcher(path.value()).replaceAll("[^/]+");
            if (answers(method)) {
                return Stream.of(whole);
            }
            return path == null ? Stream.empty() : below(whole, method.getReturnType());
        });
    }

    private static boolean answers(Method method) {
        return Stream.of(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
