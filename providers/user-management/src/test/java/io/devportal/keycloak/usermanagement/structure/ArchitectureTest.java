// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom: edge, service, store, pure. */
class ArchitectureTest {
    private static final String STORES =
            ".*\\.(Accounts|AccountRecords|Requests|Mails|MailRecords|MailBacklogs|PendingByRealm|ImplicitConsentClients|Domains|IdentityProviderLinks|SignUps)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access.AccessRules",
                "access.Caller",
                "access.Denial",
                "access.Refusal",
                "account.Account",
                "activation.LinkState",
                "domains.DomainPattern",
                "health.Check",
                "health.Names",
                "health.OutboxQuestion",
                "health.ServerVersionQuestion",
                "health.TokenExchangeQuestion",
                "identityprovider.Placement",
                "metrics.Figures",
                "notification.Mail",
                "notification.MailBacklog",
                "notification.MailText",
                "notification.RetryDelay",
                "registration.MaskedAddress",
                "registration.SignUpFacts",
                "registration.SignUpObjection",
                "rest.Page",
            })
    void pureClassesKnowNothingOfAServer(String name) {
        classes()
                .that()
                .haveNameMatching("\\Q" + Main.PACKAGE + "." + name + "\\E([$].*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", Main.PACKAGE + "..")
                .check(Main.CLASSES);
    }

    @Test
    void servicesKnowNoHttpAndNoPages() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "freemarker..",
                        "org.keycloak.forms..",
                        "org.keycloak.theme..",
                        Main.PACKAGE + ".rest..")
                .check(Main.CLASSES);
    }

    @Test
    void onlyStoresKnowTheDatabase() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Entity")
                .and()
                .haveNameNotMatching(STORES)
                .and()
                .resideOutsideOfPackage(Main.PACKAGE + ".persistence")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.keycloak.connections.jpa..", "org.hibernate..")
                .check(Main.CLASSES);
    }

    @Test
    void onlyStoresKnowEntities() {
        noClasses()
                .that()
                .haveNameNotMatching(STORES)
                .and()
                .haveSimpleNameNotEndingWith("Entity")
                .and()
                .doNotHaveSimpleName("PortalEntityProvider")
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Entity"))
                .check(Main.CLASSES);
    }

    @Test
    void nothingDependsOnTheHttpEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Main.PACKAGE + ".rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Main.PACKAGE + ".rest..")
                .check(Main.CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(Main.PACKAGE + ".(*)..").should().beFreeOfCycles().check(Main.CLASSES);
    }
}
