// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation.csv;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.invitation.NewUser;
import io.devportal.keycloak.usermanagement.text.EmailAddress;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import io.devportal.keycloak.usermanagement.text.PersonName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a file: a person to invite.
 *
 * @param number as an editor counts: from 1, the line of the titles included; of the first of several lines
 * @param values what stands there, without outer, repeated and invisible blanks; columns that are empty or missing are not in it
 * @param hasMore whether there are more fields than titles
 */
record InvitationLine(int number, Map<Column, String> values, boolean hasMore) {

    private static final int LONGEST = 255;

    String text(Column column) {
        return values.getOrDefault(column, "");
    }

    EmailAddress email() {
        return new EmailAddress(text(Column.EMAIL));
    }

    /**
     * Throws a {@link Refusal} as for one person.
     *
     * @param sendsNow whether it is mailed at once, or null for what the settings say
     */
    NewUser newUser(String organizationId, Boolean sendsNow) {
        return new NewUser(
                NewUser.name(Column.FIRST_NAME.label(), text(Column.FIRST_NAME)),
                NewUser.name(Column.LAST_NAME.label(), text(Column.LAST_NAME)),
                NewUser.address(text(Column.EMAIL)),
                Optional.ofNullable(values.get(Column.USERNAME)).map(NewUser::loginName),
                Optional.empty(),
                Map.of(organizationId, role()),
                sendsNow,
                null,
                false,
                null,
                null,
                language());
    }

    /** {@code DE} and {@code pt_BR} are tags as well; null for the realm's. */
    private String language() {
        String written = values.get(Column.LANGUAGE);
        return written == null
                ? null
                : Locale.forLanguageTag(written.replace('_', '-')).toLanguageTag();
    }

    /** A developer, where the line says nothing else. */
    OrganizationRole role() {
        String name = text(Column.ROLE).toLowerCase(Locale.ROOT);
        return name.isEmpty()
                ? OrganizationRole.DEVELOPER
                : OrganizationRole.named(name).orElseThrow();
    }

    /** Two lines with the same are the same invitation. */
    String subject() {
        return email().text() + "\n" + text(Column.ORGANIZATION).toLowerCase(Locale.ROOT);
    }

    /**
     * What can be told without a look at the realm; empty when all is well.
     *
     * @param takesAllLetters whether the mail server of the realm takes other letters than those of ASCII before the @
     */
    List<Denial> problems(boolean takesAllLetters) {
        List<Denial> problems = new ArrayList<>();
        if (hasMore) {
            problems.add(CsvDenials.tooManyFields());
        }
        values.forEach((column, text) -> {
            if (text.indexOf('\uFFFD') >= 0) {
                problems.add(CsvDenials.wrongEncoding(column));
            } else if (text.length() > LONGEST) {
                problems.add(Denial.invalid(column.label(), Expected.atMostCharacters(LONGEST)));
            } else if (!HarmlessText.isText(new PersonName(text).text())) {
                problems.add(Denial.invalid(column.label(), Expected.plainText()));
            }
        });
        if (problems.isEmpty()) {
            checkFields(problems, takesAllLetters);
        }
        return problems;
    }

    private void checkFields(List<Denial> problems, boolean takesAllLetters) {
        if (email().problem(takesAllLetters).isPresent()) {
            problems.add(Denial.invalid(Column.EMAIL.label(), Expected.email()));
        }
        if (text(Column.ORGANIZATION).isEmpty()) {
            problems.add(Denial.invalid(
                    Column.ORGANIZATION.label(), Expected.of("alias", "the alias or name of an organization")));
        }
        String role = text(Column.ROLE).toLowerCase(Locale.ROOT);
        if (!role.isEmpty() && OrganizationRole.named(role).isEmpty()) {
            problems.add(Denial.invalid(
                    Column.ROLE.label(),
                    Expected.oneOf(Arrays.stream(OrganizationRole.values())
                            .map(OrganizationRole::roleName)
                            .toList())));
        }
    }
}
