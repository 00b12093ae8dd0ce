// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.routes.ApiRoutes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The routes that the tests attack, and the ones that the documentation names, are the ones that the code has. */
final class RoutesTest {
    private final List<String> routes = ApiRoutes.ALL.stream()
            .flatMap(route -> routesOf(route.resource(), route.name()))
            .toList();

    @Test // D-08
    void theTestsKnowEveryRoute() {
        assertThat(Routes.all())
                .extracting(route -> route.method() + " " + route.template())
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void theDocumentationKnowsEveryRoute() {
        assertThat(new OpenApiFile().apiRoutes()).containsExactlyInAnyOrderElementsOf(routes);
    }

    private static Stream<String> routesOf(Class<?> resource, String prefix) {
        return Stream.of(resource.getMethods()).flatMap(method -> {
            String path = prefix + path(method).map(part -> "/" + part).orElse("");
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                return Stream.of(verb.get() + " " + path);
            }
            return path(method).isPresent() ? routesOf(method.getReturnType(), path) : Stream.empty();
        });
    }

    private static Optional<String> path(Method method) {
        return Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }
}
