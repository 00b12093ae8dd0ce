// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.structure.Messages;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.SampleAccounts;
import io.devportal.keycloak.usermanagement.flow.DeniedForm;
import io.devportal.keycloak.usermanagement.organization.OrganizationName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All denials, wherever the factory stands: a static method that returns one. */
class DenialsTest {

    /** Clients compare these: never rename a code, and never give it another kind. */
    private static final Map<String, Kind> CODES = Map.ofEntries(
            entry("not_found", Kind.NOT_FOUND),
            entry("invalid_value", Kind.INVALID),
            entry("changed_meanwhile", Kind.PRECONDITION),
            entry("role_missing", Kind.FORBIDDEN),
            entry("realm_management_missing", Kind.FORBIDDEN),
            entry("self_approval", Kind.FORBIDDEN),
            entry("own_account", Kind.FORBIDDEN),
            entry("realm_administrator", Kind.FORBIDDEN),
            entry("publisher", Kind.FORBIDDEN),
            entry("other_organizations", Kind.FORBIDDEN),
            entry("role_not_grantable", Kind.FORBIDDEN),
            entry("identity_provider_decides", Kind.CONFLICT),
            entry("identity_provider_manages", Kind.CONFLICT),
            entry("single_sign_on", Kind.CONFLICT),
            entry("waits_for_approval", Kind.CONFLICT),
            entry("address_of_invitation", Kind.CONFLICT),
            entry("address_not_available", Kind.CONFLICT),
            entry("role_of_group", Kind.CONFLICT),
            entry("role_not_there", Kind.NOT_CONFIGURED),
            entry("insufficient_user_authentication", Kind.LOGIN_TOO_OLD),
            entry("login_missing", Kind.FORBIDDEN),
            entry("publisher_with_organization", Kind.INVALID),
            entry("no_publisher", Kind.INVALID),
            entry("last_organization", Kind.CONFLICT),
            entry("already_decided", Kind.CONFLICT),
            entry("not_decided", Kind.FAILED),
            entry("csv_not_readable", Kind.INVALID),
            entry("csv_line", Kind.INVALID),
            entry("csv_too_large", Kind.TOO_LARGE),
            entry("export_too_large", Kind.TOO_LARGE),
            entry("not_invited", Kind.FAILED),
            entry("account_changed", Kind.CONFLICT),
            entry("account_locked", Kind.CONFLICT),
            entry("mail_not_configured", Kind.NOT_CONFIGURED),
            entry("address_missing", Kind.CONFLICT),
            entry("read_only_account", Kind.CONFLICT),
            entry("organization_taken", Kind.CONFLICT),
            entry("organizations_disabled", Kind.CONFLICT),
            entry("domain_taken", Kind.CONFLICT),
            entry("mail_server_read_only", Kind.CONFLICT),
            entry("address_unproven", Kind.CONFLICT),
            entry("too_many_test_mails", Kind.RATE_LIMITED),
            entry("mail_not_open", Kind.CONFLICT),
            entry("no_organization", Kind.CONFLICT),
            entry("password_and_invitation", Kind.INVALID),
            entry("password_by_portal_admin", Kind.FORBIDDEN),
            entry("password_refused", Kind.INVALID),
            entry("username_taken", Kind.CONFLICT),
            entry("account_exists", Kind.CONFLICT),
            entry("already_member", Kind.CONFLICT),
            entry("already_invited", Kind.CONFLICT),
            entry("assignee_may_not_decide", Kind.CONFLICT),
            entry("too_many_notes", Kind.CONFLICT),
            entry("password_set", Kind.CONFLICT),
            entry("account_disabled", Kind.CONFLICT),
            entry("organization_not_open", Kind.CONFLICT),
            entry("not_waiting", Kind.CONFLICT),
            entry("invitation_not_open", Kind.CONFLICT),
            entry("mailed_just_now", Kind.RATE_LIMITED),
            entry("too_many_exports", Kind.RATE_LIMITED),
            entry("too_many_invitations", Kind.RATE_LIMITED),
            entry("portal_domain_not_accepted", Kind.INVALID),
            entry("portal_too_many_sign_ups", Kind.RATE_LIMITED),
            entry("portal_queue_full", Kind.RATE_LIMITED));

    private static final List<Object> SAMPLES = List.of(
            "something",
            new String[] {"policy"},
            Expected.email(),
            SampleAccounts.decided(
                    AccountStatus.REJECTED, new Decision(1_800_000_000_123L, "id-of-mara", "Mara Ohlsen", "spam")),
            Map.of("email", "ada@globex.example"),
            List.of("email"),
            new OrganizationName("Acme"),
            new Target.Owner(Target.Owner.Kind.USER_STORE, "staff"),
            new Caller("id-of-mara", "Mara", Set.of(GlobalRole.PORTAL_ADMIN), Map::of, null, () -> false, null),
            Target.SingleSignOn.NOWHERE,
            Duration.ofMinutes(15));

    static Stream<Denial> denials() {
        return Main.JAR.classes().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getRawReturnType().isEquivalentTo(Denial.class))
                .map(JavaMethod::reflect)
                .filter(method ->
                        Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers()))
                .map(DenialsTest::made);
    }

    @Test
    void codesAndTheirKindsAreStable() {
        Map<String, Kind> found = new LinkedHashMap<>();
        denials()
                .forEach(denial -> found.merge(denial.code(), denial.kind(), (one, other) -> {
                    assertThat(other).as(denial.code()).isEqualTo(one);
                    return one;
                }));

        assertThat(found).containsExactlyInAnyOrderEntriesOf(CODES);
    }

    @ParameterizedTest
    @MethodSource("denials")
    void everyDenialHasASentenceWithoutIds(Denial denial) {
        assertThat(denial.sentence()).matches("[A-Z\"].*\\.").doesNotContain("id-of-", "null", "lena@");
        assertThat(denial.details().values()).noneMatch(detail -> detail.contains("id-of-"));
    }

    @Test
    void whatAFormSaysIsAMessage() {
        assertThat(denials()
                        .filter(denial -> denial.code().startsWith("portal_"))
                        .map(denial -> new DeniedForm(denial).message().getMessage()))
                .isNotEmpty()
                .isSubsetOf(Messages.english().keySet());
    }

    @Test
    void theDescriptionOfTheApiListsEveryCode() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../../docs/reference/openapi.yaml"));
        List<String> listed =
                lines.subList(lines.indexOf("    ErrorCode:"), lines.indexOf("    ErrorRepresentation:")).stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("- "))
                        .map(line -> line.substring(2))
                        .toList();

        // a form says its own in words
        assertThat(listed)
                .containsAll(CODES.keySet().stream()
                        .filter(code -> !code.startsWith("portal_"))
                        .toList());
    }

    private static Denial made(Method factory) {
        factory.setAccessible(true);
        Object[] arguments = Arrays.stream(factory.getParameterTypes())
                .map(DenialsTest::sample)
                .toArray();
        try {
            return (Denial) factory.invoke(null, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(factory.toString(), e);
        }
    }

    private static Object sample(Class<?> type) {
        return Stream.concat(SAMPLES.stream(), type.isEnum() ? Arrays.stream(type.getEnumConstants()) : Stream.empty())
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample of " + type));
    }
}
