// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.ACCOUNT;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.IDENTITY_PROVIDER;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.LINK;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.LOCK_OUT;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.ORGANIZATION;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.PASSWORD;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.REALM;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.USER_STORE;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.OPEN;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.WHO_ENABLES;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.WHO_INVITES;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.WHO_RUNS_THE_PORTAL;

import java.util.Locale;

/**
 * Everything that a diagnosis can say: in the order in which it is told, with a sentence and the way out. Clients compare the
 * codes: never rename one. Words in braces are the finding's details.
 */
enum FindingCode {
    NOTHING_IN_THE_WAY(ACCOUNT, "Nothing is in the way of a sign-in.", OPEN, "Nothing to do."),

    WAITING_FOR_APPROVAL(
            ACCOUNT,
            "Nobody has decided about the sign-up yet.",
            WHO_RUNS_THE_PORTAL,
            "Approve or reject the request."),
    REJECTED(
            ACCOUNT,
            "The request was rejected, {at}, and the account deleted.",
            WHO_RUNS_THE_PORTAL,
            "The address is free: let the person sign up again, or invite them."),
    LOST_REQUEST(
            ACCOUNT,
            "The account waits, and no record of ours says for what, as after an import of the realm.",
            WHO_RUNS_THE_PORTAL,
            "Open the request again, under lost requests."),
    WAITING_FOR_ACTIVATION(
            ACCOUNT,
            "The person has not set up the account: they have to open the activation link from the newest mail.",
            OPEN,
            "Look at what is said about the link."),
    DISABLED(ACCOUNT, "The account is disabled.", WHO_ENABLES, "Enable the account."),
    DISABLED_IN_USER_STORE(
            ACCOUNT,
            "The account is disabled, here or in the user store that keeps it.",
            WHO_RUNS_THE_PORTAL,
            "Enable it in the user store \"{userStore}\", or here if that store takes changes."),
    REQUIRED_ACTIONS(
            ACCOUNT,
            "At the next sign-in Keycloak asks the person for something first: {actions}.",
            OPEN,
            "Nothing to do, unless the person cannot do it. A realm administrator can take it away in the Admin Console."),
    ADDRESS_UNPROVEN(
            ACCOUNT,
            "At the next sign-in Keycloak mails a link, by which the person proves the address.",
            OPEN,
            "Let the person open that mail."),
    ADDRESS_CANNOT_BE_PROVEN(
            ACCOUNT,
            "The person has to prove the address by a mail, and the realm has no mail server or the account no address.",
            WHO_RUNS_THE_PORTAL,
            "Set up the mail server, or enter an address."),

    LOCKED_TEMPORARILY(
            LOCK_OUT,
            "Too many wrong passwords: nobody gets in before {until}.",
            OPEN,
            "Wait until then. A realm administrator can unlock the account in the Admin Console."),
    LOCKED_PERMANENTLY(
            LOCK_OUT,
            "Too many wrong passwords: the account is locked for good.",
            WHO_RUNS_THE_PORTAL,
            "Find out who tried, then let a realm administrator unlock the account in the Admin Console."),

    NO_WAY_IN(
            PASSWORD,
            "The account has no password, no passkey and no identity provider to sign in with.",
            OPEN,
            "Let the person ask for a new password on the sign-in page, or a realm administrator set one."),
    PASSWORD_MISSING(
            PASSWORD,
            "The account has no password. The person signs in in another way: {ways}.",
            OPEN,
            "Let the person sign in that way."),
    PASSWORD_TO_BE_CHANGED(
            PASSWORD, "The password is good for one sign-in, and has to be changed there.", OPEN, "Nothing to do."),
    PASSWORD_EXPIRED(
            PASSWORD,
            "The password is older than the realm allows, and has to be changed at the next sign-in.",
            OPEN,
            "Nothing to do."),
    PASSWORD_IN_USER_STORE(
            PASSWORD,
            "The user store that keeps the account checks the password.",
            OPEN,
            "A forgotten or expired password is changed there."),

    PROVIDER_DISABLED(
            IDENTITY_PROVIDER,
            "The account is linked to the identity provider \"{provider}\", which is switched off.",
            WHO_RUNS_THE_PORTAL,
            "Let a realm administrator switch it on, or the person sign in in another way."),
    PROVIDER_LINKS_ONLY(
            IDENTITY_PROVIDER,
            "The account is linked to the identity provider \"{provider}\", by which nobody signs in: it only links accounts.",
            WHO_RUNS_THE_PORTAL,
            "Let a realm administrator switch \"Account linking only\" off."),
    PROVIDER_GONE(
            IDENTITY_PROVIDER,
            "The account is linked to the identity provider \"{provider}\", which does not exist any more.",
            WHO_RUNS_THE_PORTAL,
            "Let the person sign in in another way; a realm administrator can remove the link."),
    NEW_PUBLISHER_REFUSED(
            IDENTITY_PROVIDER,
            "The identity provider \"{provider}\" has the authorization type \"portal\": whom it calls a portal admin or API"
                    + " owner does not come in by it for the first time, and this person is not linked to it.",
            WHO_RUNS_THE_PORTAL,
            "Let the person sign in with the password, or set portalAuthorizationType to identity-provider for the first"
                    + " sign-in."),

    USER_STORE_OFF(
            USER_STORE,
            "The user store that keeps the account is switched off.",
            WHO_RUNS_THE_PORTAL,
            "Let a realm administrator switch on the user federation \"{userStore}\"."),

    NO_MAIL_SERVER(
            LINK,
            "The realm has no mail server, so no link can be sent.",
            WHO_RUNS_THE_PORTAL,
            "Set up the mail server."),
    NO_ADDRESS(
            LINK,
            "The account has no e-mail address, so no link can be sent.",
            WHO_RUNS_THE_PORTAL,
            "Enter an address, then send the link."),
    LINK_NEVER_SENT(LINK, "No activation link was sent.", WHO_INVITES, "Send the invitation."),
    LINK_ON_ITS_WAY(
            LINK,
            "The mail with the activation link has not left yet; it is tried again, {due}.",
            OPEN,
            "Wait. A portal admin sees in the outbox what the mail server says."),
    LINK_REFUSED_FOR_ADDRESS(
            LINK,
            "The mail server takes no mail with the activation link for the address of the account.",
            WHO_INVITES,
            "Correct the address, then send a new link."),
    LINK_NOT_SENT(
            LINK,
            "The mail with the activation link could not be sent: the mail server does not take it.",
            WHO_RUNS_THE_PORTAL,
            "Repair the mail server, then send the mail again from the outbox."),
    LINK_SENT(
            LINK,
            "The activation link was mailed, {at}, and still works.",
            WHO_INVITES,
            "Let the person look among unwanted mail too. You can send a new link."),
    LINK_EXPIRED(
            LINK,
            "The activation link works no longer, since {at}.",
            WHO_INVITES,
            "Send a new link, or let the person ask for one on the page that the old link opens."),
    LINK_REPLACED(
            LINK,
            "The link in the newest mail works no longer: it was replaced, or the account was disabled.",
            WHO_INVITES,
            "Send a new link, or let the person ask for one on the page that the old link opens."),
    OLDER_LINKS(
            LINK,
            "Several mails with a link were sent: only the newest works.",
            OPEN,
            "Let the person open the newest."),

    ORGANIZATION_DISABLED(
            ORGANIZATION,
            "The organization \"{organization}\" manages this account and is disabled, and the account with it.",
            WHO_RUNS_THE_PORTAL,
            "Enable the organization."),
    MEMBER_OF_DISABLED(
            ORGANIZATION,
            "The organization \"{organization}\" is disabled: the person signs in, and has no role there.",
            WHO_RUNS_THE_PORTAL,
            "Enable the organization."),
    NO_ROLE(
            ORGANIZATION,
            "The person signs in, and has no role in any organization that you see: a portal may show them nothing.",
            OPEN,
            "Give the person a role in an organization."),

    SIGN_IN_NAME(
            REALM,
            "The person signs in with the login name \"{loginName}\", and not with an e-mail address.",
            OPEN,
            "Tell the person the login name."),
    ORGANIZATIONS_OFF(
            REALM,
            "The realm has organizations switched off: nobody has a role in any, and who is managed by one is shut out.",
            WHO_RUNS_THE_PORTAL,
            "Let a realm administrator switch organizations on, under Realm settings > General."),
    GATE_OFF(
            REALM,
            "The required action \"Account set-up\" is switched off, so who has not set up the account gets in without.",
            WHO_RUNS_THE_PORTAL,
            "Let a realm administrator switch it on, under Authentication > Required actions."),

    LAST_TRY_FAILED(ACCOUNT, "The last sign-in failed, {at}: {error}.", OPEN, "Let the person try again.");

    /** What a finding is about. */
    enum Subject {
        ACCOUNT,
        LOCK_OUT,
        PASSWORD,
        IDENTITY_PROVIDER,
        USER_STORE,
        LINK,
        ORGANIZATION,
        REALM
    }

    /** Who of those who read the diagnosis can go the way out. */
    enum Way {
        OPEN,
        WHO_ENABLES,
        WHO_INVITES,
        WHO_RUNS_THE_PORTAL
    }

    private final Subject subject;
    private final String sentence;
    private final Way way;
    private final String wayOut;

    FindingCode(Subject subject, String sentence, Way way, String wayOut) {
        this.subject = subject;
        this.sentence = sentence;
        this.way = way;
        this.wayOut = wayOut;
    }

    Subject subject() {
        return subject;
    }

    String sentence() {
        return sentence;
    }

    Way way() {
        return way;
    }

    String wayOut() {
        return wayOut;
    }

    /** As clients know it, for example {@code waiting_for_approval}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
