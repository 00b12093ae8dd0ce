// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.export.AttributeColumns;
import io.devportal.keycloak.usermanagement.export.ExportRules;
import io.devportal.keycloak.usermanagement.export.ExportedParts;
import io.devportal.keycloak.usermanagement.user.ListedUser.Person;
import io.devportal.keycloak.usermanagement.user.ListedUser.RoleInOrganization;
import io.devportal.keycloak.usermanagement.user.UserListService.UserPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Exports the list of people as lines of a file, limited to those whom the caller sees in the list. Throws
 * {@link Refusal}.
 */
record UserExportService(KeycloakSession session, Caller caller) {
    private static final List<String> TITLES = List.of(
            "id", "username", "email", "firstName", "lastName", "state", "origin", "created", "roles", "organizations");

    /** @param attributes of the user profile by name */
    record ExportedUser(ListedUser listed, Map<String, List<String>> attributes) {}

    /**
     * In the order of the login names.
     *
     * @param asked read once it is clear that the caller may see any
     * @param filters the same, for the record
     */
    ExportedParts<ExportedUser> export(Supplier<UserQuery> asked, Map<String, String> filters) {
        UserQuery[] query = new UserQuery[1];
        AttributeColumns columns = KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> {
                    boolean isTooLong = list(own).isLongerThan(ExportRules.MOST_LINES, () -> query[0] = asked.get());
                    new ExportRules(own, own.getContext().getRealm(), caller).begin("users", filters, isTooLong);
                    return AttributeColumns.of(own);
                },
                "Begin of an export");
        return new ExportedParts<>(
                session,
                columns.titles(TITLES),
                (own, last) -> behind(own, query[0], last, columns),
                user -> columns.line(cells(user.listed()), user.attributes()));
    }

    private List<ExportedUser> behind(
            KeycloakSession own, UserQuery query, ExportedUser last, AttributeColumns columns) {
        String after = last == null ? null : last.listed().person().username();
        List<ListedUser> users = list(own).list(() -> new UserPage(query, after, ExportedParts.ROWS));
        Map<String, Map<String, List<String>>> attributes = new AttributesOfUsers(own)
                .of(users.stream().map(user -> user.person().id()).toList(), columns.names());
        return users.stream()
                .map(user -> new ExportedUser(
                        user, attributes.getOrDefault(user.person().id(), Map.of())))
                .toList();
    }

    private UserListService list(KeycloakSession own) {
        RealmModel realm = own.getContext().getRealm();
        return new UserListService(own, realm, caller);
    }

    private static Stream<String> cells(ListedUser user) {
        Person person = user.person();
        return Stream.of(
                person.id(),
                person.username(),
                person.email(),
                person.firstName(),
                person.lastName(),
                person.state().name(),
                Objects.toString(person.standing().origin(), null),
                person.createdAt() == null
                        ? null
                        : Instant.ofEpochMilli(person.createdAt()).toString(),
                user.roles().global().stream()
                        .map(GlobalRole::roleName)
                        .sorted()
                        .collect(Collectors.joining(" ")),
                user.roles().organizations().stream()
                        .map(UserExportService::role)
                        .collect(Collectors.joining(" ")));
    }

    /** As in tokens: {@code globex:developer}. */
    private static String role(RoleInOrganization one) {
        return one.role() == null ? one.alias() : one.alias() + ":" + one.role().roleName();
    }
}
