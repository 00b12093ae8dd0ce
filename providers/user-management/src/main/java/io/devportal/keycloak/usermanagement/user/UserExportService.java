// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.export.ExportRules;
import io.devportal.keycloak.usermanagement.export.ExportedParts;
import io.devportal.keycloak.usermanagement.user.ListedUser.Person;
import io.devportal.keycloak.usermanagement.user.ListedUser.RoleInOrganization;
import io.devportal.keycloak.usermanagement.user.UserListService.UserPage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The list of people as lines of a file: whom the caller sees in the list, and no more. Throws {@link Refusal}. */
record UserExportService(KeycloakSession session, Caller caller) {
    static final List<String> TITLES = List.of(
            "id", "username", "email", "firstName", "lastName", "state", "origin", "created", "roles", "organizations");

    /**
     * In the order of the login names.
     *
     * @param asked read once it is clear that the caller may see any
     * @param filters the same, for the record
     */
    ExportedParts<ListedUser> export(Supplier<UserQuery> asked, Map<String, String> filters) {
        UserQuery[] query = new UserQuery[1];
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), session.getContext(), own -> {
            boolean isTooLong = list(own).isLongerThan(ExportRules.MOST_LINES, () -> query[0] = asked.get());
            new ExportRules(own, own.getContext().getRealm(), caller).begin("users", filters, isTooLong);
        });
        return new ExportedParts<>(session, (own, last) -> behind(own, query[0], last), UserExportService::line);
    }

    private List<ListedUser> behind(KeycloakSession own, UserQuery query, ListedUser last) {
        String after = last == null ? null : last.person().username();
        return list(own).list(() -> new UserPage(query, after, ExportedParts.ROWS));
    }

    private UserListService list(KeycloakSession own) {
        RealmModel realm = own.getContext().getRealm();
        return new UserListService(own, realm, caller);
    }

    static List<String> line(ListedUser user) {
        Person person = user.person();
        return Arrays.asList(
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
