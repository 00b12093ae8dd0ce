// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import io.devportal.keycloak.structure.ArchitectureRules;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest extends ArchitectureRules {
    private static final String COMMAND = Main.JAR.packageName() + ".command";

    ArchitectureTest() {
        super(Main.JAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access.AccessDenials",
                "access.AccessRules",
                "access.Action",
                "access.Caller",
                "access.Condition",
                "access.Denial",
                "access.RecentLogin",
                "access.Refusal",
                "access.Target",
                "account.Account",
                "account.Invitation",
                "activation.LinkState",
                "approval.RequestDenials",
                "approval.reason.SavedReason",
                "approval.reason.RejectionReason",
                "audit.Actor",
                "branding.BrandColour",
                "branding.BrandImage",
                "branding.BrandText",
                "registration.limits.DomainPattern",
                "diagnosis.AccountDiagnosis",
                "diagnosis.LinkDiagnosis",
                "diagnosis.EnvironmentDiagnosis",
                "diagnosis.SignInMethodDiagnosis",
                "diagnosis.FindingCode",
                "diagnosis.OrgAdminsView",
                "diagnosis.RecordedEntries",
                "diagnosis.SignInDiagnosis",
                "diagnosis.SignInFacts",
                "diagnosis.SignInFinding",
                "diagnosis.TimelineEntry",
                "diagnosis.TimelineSource",
                "health.Finding",
                "invitation.InvitationDenials",
                "invitation.NewUser",
                "health.MailServerText",
                "health.Names",
                "health.OutboxCheck",
                "health.LoggedFindings",
                "health.ServerChecks",
                "identityprovider.Placement",
                "invitation.csv.Column",
                "invitation.csv.CsvDenials",
                "invitation.csv.InvitationLine",
                "invitation.csv.CsvEncoding",
                "metrics.Figures",
                "mailserver.MailServer",
                "mailserver.MailServerChange",
                "notification.Mail",
                "notification.MailBacklog",
                "notification.MailRecord",
                "notification.RetryDelay",
                "organization.Organization",
                "organization.AccountPlan",
                "organization.OrganizationAlias",
                "organization.OrganizationDetails",
                "organization.OrganizationName",
                "registration.limits.SignUpFacts",
                "registration.limits.SignUpDenials",
                "registration.RegistrationFlowProblem",
                "rest.Page",
                "settings.Contact",
                "text.MixedScripts",
                "text.EmailAddress",
                "text.HarmlessText",
                "text.MailDomain",
                "text.PersonName",
                "text.SearchTerm",
                "text.SpreadsheetCell",
                "user.ListedUser",
                "user.UserKind",
                "user.UserQuery",
                "user.UserState",
            })
    void pureClassesKnowNothingOfAServer(String name) {
        assertPure(name);
    }

    @Test // B18
    void theCommandRunsWithoutAKeycloak() {
        classes()
                .that()
                .resideInAPackage(COMMAND)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("java..", "javax.net.ssl", COMMAND)
                        .or(JavaClass.Predicates.equivalentTo(HarmlessText.class)))
                .check(Main.JAR.classes());
    }

    @Test
    void onlyServicesAskTheAccessRules() {
        noClasses()
                .that()
                .haveNameNotMatching(".*Service([$].*)?")
                .and()
                .resideOutsideOfPackage(AccessRules.class.getPackageName())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(AccessRules.class)
                .check(Main.JAR.classes());
    }
}
