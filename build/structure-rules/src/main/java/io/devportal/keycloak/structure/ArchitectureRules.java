// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.models.UserProvider;

/** Which layers may depend on which: edge, service, store, pure. */
public abstract class ArchitectureRules {
    private final Jar jar;
    private final DescribedPredicate<JavaClass> stores;
    private final String frame;
    private final String routes;

    /** Who may know the database carries the annotation {@code Store} of its jar, or is nested in such a class. */
    protected ArchitectureRules(Jar jar) {
        this.jar = jar;
        this.stores = DescribedPredicate.describe("stores", type -> isStore(type, jar.packageName() + ".Store"));
        this.frame = jar.packageName() + ".rest..";
        this.routes = jar.packageName() + ".routes..";
    }

    private static boolean isStore(JavaClass type, String marker) {
        return type.isAnnotatedWith(marker)
                || type.getEnclosingClass()
                        .filter(outer -> isStore(outer, marker))
                        .isPresent();
    }

    /** Nothing but Java and other classes of ours. */
    protected final void assertPure(String name) {
        classes()
                .that()
                .haveNameMatching("\\Q" + jar.packageName() + "." + name + "\\E([$].*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.devportal.keycloak..")
                .check(jar.classes());
    }

    @Test
    void servicesKnowNoHttpAndNoPages() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..", "freemarker..", "org.keycloak.forms..", "org.keycloak.theme..", frame)
                // not every jar has services
                .allowEmptyShould(true)
                .check(jar.classes());
    }

    @Test
    void onlyStoresKnowTheDatabase() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Entity")
                .and(DescribedPredicate.not(stores))
                .and()
                .resideOutsideOfPackage(jar.packageName() + ".persistence")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.keycloak.connections.jpa..", "org.hibernate..")
                .check(jar.classes());
    }

    @Test
    void onlyStoresKnowEntities() {
        noClasses()
                .that(DescribedPredicate.not(stores))
                .and()
                .haveSimpleNameNotEndingWith("Entity")
                .and()
                .doNotImplement(JpaEntityProvider.class)
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Entity"))
                .check(jar.classes());
    }

    @Test
    void resourcesTouchNoStore() {
        noClasses()
                .that()
                .haveNameMatching(".*Resource([$].*)?")
                .should()
                .dependOnClassesThat(stores.and(JavaClass.Predicates.TOP_LEVEL_CLASSES))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(UserProvider.class)
                // not every jar has resources
                .allowEmptyShould(true)
                .check(jar.classes());
    }

    @Test
    void onlyResourcesKnowTheFrame() {
        noClasses()
                .that()
                .resideOutsideOfPackages(frame, routes)
                .and()
                .haveNameNotMatching(".*(Resource|Representation|Version)([$].*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(frame)
                .check(jar.classes());
    }

    @Test
    void nothingDependsOnTheListOfRoutes() {
        noClasses()
                .that()
                .resideOutsideOfPackage(routes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(routes)
                .check(jar.classes());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(jar.packageName() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(jar.classes());
    }
}
