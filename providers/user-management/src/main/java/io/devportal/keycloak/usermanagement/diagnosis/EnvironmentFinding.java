// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.ACCOUNT;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.ORGANIZATION;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.REALM;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.OPEN;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.WHO_RUNS_THE_PORTAL;

/** Finding codes about organizations, the realm, and the last sign-in attempt. */
enum EnvironmentFinding implements FindingCode {
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
            "The person signs in with the username \"{loginName}\", and not with an e-mail address.",
            OPEN,
            "Tell the person the username."),

    NOT_ON_THIS_SERVER(
            REALM,
            "A sign-in needs what this server does not have, so people get an error page: {names}.",
            WHO_RUNS_THE_PORTAL,
            "Bring the jar back, or let a realm administrator switch these steps and required actions off."),

    NO_PASSWORD_STEP(
            REALM,
            "The browser flow \"{flow}\" has no step that takes a password.",
            WHO_RUNS_THE_PORTAL,
            "Let a realm administrator add one, under Authentication > Flows, or the person sign in in another way."),

    CLIENT_CLOSED(
            REALM,
            "The client \"{client}\", from which the person signed up, is switched off or gone: nobody signs in there.",
            WHO_RUNS_THE_PORTAL,
            "Let a realm administrator switch the client on, or tell the person another address."),

    REALM_IN_THE_WAY(
            REALM,
            "Something in the realm keeps this person from signing in.",
            WHO_RUNS_THE_PORTAL,
            "Read the diagnosis as a portal admin."),

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

    private final Wording wording;

    EnvironmentFinding(Subject subject, String sentence, Way way, String wayOut) {
        this.wording = new Wording(subject, sentence, way, wayOut);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
