// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Subject.LINK;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.OPEN;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.WHO_INVITES;
import static io.devportal.keycloak.usermanagement.diagnosis.FindingCode.Way.WHO_RUNS_THE_PORTAL;

/** Finding codes about the activation mail. */
enum LinkFinding implements FindingCode {
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
            "The link in the newest mail works no longer: it was replaced, the account was disabled, or its address has"
                    + " changed.",
            WHO_INVITES,
            "Send a new link, or let the person ask for one on the page that the old link opens."),

    OLDER_LINKS(
            LINK,
            "Several mails with a link were sent: only the newest works.",
            OPEN,
            "Let the person open the newest.");

    private final Wording wording;

    LinkFinding(Subject subject, String sentence, Way way, String wayOut) {
        this.wording = new Wording(subject, sentence, way, wayOut);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
