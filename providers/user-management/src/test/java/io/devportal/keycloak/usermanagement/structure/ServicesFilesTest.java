// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.provider.ProviderFactory;

class ServicesFilesTest {

    static List<String> lines() {
        return Main.serviceLines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyLineLoadsAndIsOurs(String line) throws ReflectiveOperationException {
        Class<?> service = Class.forName(line.substring(0, line.indexOf('=')));
        Class<?> implementation = Class.forName(line.substring(line.indexOf('=') + 1));

        Object factory = implementation.getDeclaredConstructor().newInstance();

        assertThat(factory).isInstanceOf(service).isInstanceOf(ProviderFactory.class);
        // camel case only for the JPA factory: the id names its changelog table
        assertThat(((ProviderFactory<?>) factory).getId())
                .matches("portal|portal-[a-z]+(-[a-z]+)*|portalUserManagement")
                .hasSizeLessThanOrEqualTo(36);
    }

    @Test
    void everyFactoryIsListed() {
        List<String> listed = lines().stream()
                .map(line -> line.substring(line.indexOf('=') + 1))
                .toList();

        assertThat(Main.CLASSES.stream()
                        .filter(type -> type.isAssignableTo(ProviderFactory.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void jaxRsFindsOurResources() {
        // without this file the API answers 405 on Keycloak's Quarkus
        assertThat(Main.RESOURCES.resolve("META-INF/beans.xml")).isRegularFile();
    }
}
