// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.provider.ProviderFactory;

public abstract class ServicesFilesRules {
    private final Jar jar;
    private final String ids;

    /** @param ids ids of this jar besides {@code portal-…}, as a regular expression */
    protected ServicesFilesRules(Jar jar, String ids) {
        this.jar = jar;
        this.ids = ids;
    }

    static List<String> lines() {
        return Jar.serviceLines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyLineLoadsAndIsOurs(String line) throws ReflectiveOperationException {
        Class<?> service = Class.forName(line.substring(0, line.indexOf('=')));
        Class<?> implementation = Class.forName(line.substring(line.indexOf('=') + 1));

        Object factory = implementation.getDeclaredConstructor().newInstance();

        assertThat(factory).isInstanceOf(service).isInstanceOf(ProviderFactory.class);
        assertThat(((ProviderFactory<?>) factory).getId())
                .matches("portal-[a-z]+(-[a-z]+)*|" + ids)
                .hasSizeLessThanOrEqualTo(36);
    }

    @Test
    void everyFactoryIsListed() {
        List<String> listed = lines().stream()
                .map(line -> line.substring(line.indexOf('=') + 1))
                .toList();

        assertThat(jar.classes().stream()
                        .filter(type -> type.isAssignableTo(ProviderFactory.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void jaxRsFindsOurResources() {
        // without this file the API answers 405 on Keycloak's Quarkus
        assertThat(Jar.RESOURCES.resolve("META-INF/beans.xml")).isRegularFile();
    }
}
