// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.devportal.keycloak.structure.ArchitectureRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super(Main.JAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attack", "pattern", "rules"})
    void purePackagesKnowNothingOfAServer(String name) {
        noClasses()
                .that()
                .resideInAPackage(Main.JAR.packageName() + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.keycloak..", "jakarta..", "org.jboss..")
                .check(Main.JAR.classes());
    }
}
