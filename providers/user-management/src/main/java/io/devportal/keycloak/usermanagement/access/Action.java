// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import static io.devportal.keycloak.usermanagement.access.Condition.ACCOUNT_OF_THE_PORTAL;
import static io.devportal.keycloak.usermanagement.access.Condition.ALL_ORGANIZATIONS_ADMINISTERED;
import static io.devportal.keycloak.usermanagement.access.Condition.EITHER_PUBLISHER_OR_MEMBER;
import static io.devportal.keycloak.usermanagement.access.Condition.KEEPS_AN_ORGANIZATION;
import static io.devportal.keycloak.usermanagement.access.Condition.NOT_ONESELF;
import static io.devportal.keycloak.usermanagement.access.Condition.NOT_THE_OWN_REQUEST;
import static io.devportal.keycloak.usermanagement.access.Condition.NO_PUBLISHER;
import static io.devportal.keycloak.usermanagement.access.Condition.NO_REALM_ADMINISTRATOR;
import static io.devportal.keycloak.usermanagement.access.Condition.NO_SINGLE_SIGN_ON;
import static io.devportal.keycloak.usermanagement.access.Condition.NO_SINGLE_SIGN_ON_THERE;
import static io.devportal.keycloak.usermanagement.access.Condition.PUBLISHER;
import static io.devportal.keycloak.usermanagement.access.Condition.ROLES_OF_THE_PORTAL;
import static io.devportal.keycloak.usermanagement.access.Condition.SHARES_AN_ORGANIZATION;
import static io.devportal.keycloak.usermanagement.access.Condition.WITHIN_ADMINISTERED_ORGANIZATIONS;

import java.util.List;
import java.util.stream.Stream;

/**
 * The permission table: every action, who may do it at all, and under which conditions. Conditions are checked in
 * their order; the first that fails is the reason given to the caller.
 */
public enum Action {
    READ_ME(Audience.EVERYBODY),

    LIST_REQUESTS(Audience.PORTAL_ADMINS),
    READ_REQUEST(Audience.PORTAL_ADMINS),
    /** Approve or reject. */
    DECIDE_REQUEST(Audience.PORTAL_ADMINS, NOT_THE_OWN_REQUEST, NO_REALM_ADMINISTRATOR),
    /** Assign it to somebody who may decide it. */
    ASSIGN_REQUEST(Audience.PORTAL_ADMINS, NOT_THE_OWN_REQUEST, NO_REALM_ADMINISTRATOR),
    /** The person whom they are about never sees them, even as a portal admin later. */
    READ_NOTES(Audience.PORTAL_ADMINS, NOT_THE_OWN_REQUEST),
    /** Also delete them. */
    WRITE_NOTES(Audience.PORTAL_ADMINS, NOT_THE_OWN_REQUEST),
    LIST_LOST_REQUESTS(Audience.PORTAL_ADMINS),
    REOPEN_LOST_REQUEST(Audience.PORTAL_ADMINS, NOT_THE_OWN_REQUEST, NO_REALM_ADMINISTRATOR),

    READ_SETTINGS(Audience.PORTAL_ADMINS),
    CHANGE_SETTINGS(Audience.PORTAL_ADMINS),
    READ_DOMAINS(Audience.PORTAL_ADMINS),
    CHANGE_DOMAINS(Audience.PORTAL_ADMINS),
    READ_PRESETS(Audience.PORTAL_ADMINS),
    APPLY_PRESET(Audience.PORTAL_ADMINS),
    /** Without its password, which nobody can read. */
    READ_MAIL_SERVER(Audience.PORTAL_ADMINS),
    /** Whoever controls the mail server can catch the mail that gives a realm administrator a new password. */
    CHANGE_MAIL_SERVER(Audience.PORTAL_ADMINS_WHO_MANAGE_THE_REALM),
    /** The stored settings only; testing others requires the permission to change them. */
    TEST_MAIL_SERVER(Audience.PORTAL_ADMINS),
    READ_HEALTH(Audience.PORTAL_ADMINS),
    /** Changes flows, clients and the theme of the realm; takes no options. */
    SET_UP_REALM(Audience.PORTAL_ADMINS_WHO_MANAGE_THE_REALM),
    LIST_MAILS(Audience.PORTAL_ADMINS),
    SEND_MAIL_AGAIN(Audience.PORTAL_ADMINS),

    CREATE_ORGANIZATION(Audience.PORTAL_ADMINS),
    /** Name, plan, whether it is enabled, and whether single sign-on manages its people. */
    EDIT_ORGANIZATION(Audience.PORTAL_ADMINS),

    LIST_USERS(Audience.ORG_ADMINS_TOO),
    LIST_ORGANIZATIONS(Audience.ORG_ADMINS_TOO),
    READ_ORGANIZATION(Audience.ORG_ADMINS_TOO, SHARES_AN_ORGANIZATION),
    LIST_MEMBERS(Audience.ORG_ADMINS_TOO, SHARES_AN_ORGANIZATION),
    READ_USER(Audience.ORG_ADMINS_TOO, SHARES_AN_ORGANIZATION),
    /** Why somebody cannot sign in. */
    DIAGNOSE_USER(Audience.ORG_ADMINS_TOO, SHARES_AN_ORGANIZATION),
    /** The history of an account, of which an org admin sees less. */
    READ_TIMELINE(Audience.ORG_ADMINS_TOO, SHARES_AN_ORGANIZATION),
    /** With organizations and roles, with or without a mail. People who have an account get an invitation to join. */
    ADD_USER(
            Audience.ORG_ADMINS_TOO,
            WITHIN_ADMINISTERED_ORGANIZATIONS,
            NO_SINGLE_SIGN_ON,
            ACCOUNT_OF_THE_PORTAL,
            EITHER_PUBLISHER_OR_MEMBER),
    /** Names and language. The username never changes (L35). */
    EDIT_USER(Shared.ON_THE_WHOLE_PERSON),
    CHANGE_EMAIL(Shared.ON_THE_WHOLE_PERSON),
    ENABLE_USER(Shared.ON_THE_WHOLE_PERSON),
    DISABLE_USER(Shared.ON_THE_WHOLE_PERSON),
    REMOVE_USER(Shared.ON_THE_WHOLE_PERSON),
    /** For the first time, to somebody who was added without a mail. */
    SEND_INVITATION(Shared.ON_THE_WHOLE_PERSON),
    RESEND_INVITATION(Shared.ON_THE_WHOLE_PERSON),
    WITHDRAW_INVITATION(Shared.ON_THE_WHOLE_PERSON),

    ADD_TO_ORGANIZATION(Shared.IN_ONE_ORGANIZATION, NO_PUBLISHER),
    CHANGE_ROLE(Shared.IN_ONE_ORGANIZATION, NO_PUBLISHER),
    REMOVE_FROM_ORGANIZATION(Shared.IN_ONE_ORGANIZATION, KEEPS_AN_ORGANIZATION),

    /** To somebody who is API owner: a publisher stays one (L37). */
    GRANT_PORTAL_ADMIN(
            Audience.PORTAL_ADMINS,
            NOT_ONESELF,
            NO_REALM_ADMINISTRATOR,
            NO_SINGLE_SIGN_ON,
            ACCOUNT_OF_THE_PORTAL,
            PUBLISHER),
    /** To somebody who is portal admin. */
    GRANT_API_OWNER(
            Audience.PORTAL_ADMINS,
            NOT_ONESELF,
            NO_REALM_ADMINISTRATOR,
            NO_SINGLE_SIGN_ON,
            ACCOUNT_OF_THE_PORTAL,
            PUBLISHER);

    /** Who may perform an action on anybody at all. */
    enum Audience {
        EVERYBODY,
        PORTAL_ADMINS,
        /** With the role {@code manage-realm} of the realm as well. */
        PORTAL_ADMINS_WHO_MANAGE_THE_REALM,
        /** Portal admins, and org admins of any organization. */
        ORG_ADMINS_TOO
    }

    /** Conditions that several actions share. */
    private static final class Shared {
        private static final List<Condition> ON_THE_WHOLE_PERSON = List.of(
                SHARES_AN_ORGANIZATION,
                NOT_ONESELF,
                NO_REALM_ADMINISTRATOR,
                ALL_ORGANIZATIONS_ADMINISTERED,
                NO_SINGLE_SIGN_ON,
                ACCOUNT_OF_THE_PORTAL);
        private static final List<Condition> IN_ONE_ORGANIZATION = List.of(
                SHARES_AN_ORGANIZATION,
                NOT_ONESELF,
                NO_REALM_ADMINISTRATOR,
                WITHIN_ADMINISTERED_ORGANIZATIONS,
                NO_SINGLE_SIGN_ON_THERE,
                ROLES_OF_THE_PORTAL);
    }

    private final Audience audience;
    private final List<Condition> conditions;

    Action(Audience audience, Condition... conditions) {
        this.audience = audience;
        this.conditions = List.of(conditions);
    }

    /** For org admins, too. */
    Action(List<Condition> common, Condition... more) {
        this.audience = Audience.ORG_ADMINS_TOO;
        this.conditions = Stream.concat(common.stream(), Stream.of(more)).toList();
    }

    Audience audience() {
        return audience;
    }

    List<Condition> conditions() {
        return conditions;
    }
}
