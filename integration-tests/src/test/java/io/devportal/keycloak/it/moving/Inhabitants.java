// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.moving;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.Map;

/** A realm with somebody in every state. */
final class Inhabitants {
    final String waiting = People.newAddress();
    final String rejected = People.newAddress();
    final String approved = People.newAddress();
    final String invited = People.newAddress();
    final String active;
    final String disabled;
    final String joining;
    /** Whose mail has not left. */
    final String unmailed = People.newAddress();

    final String granted;
    final String oldLink;
    final String invitation;
    final String furtherInvitation;
    final String rejectedId;

    Inhabitants(PortalRealm realm, Mailbox mailbox) {
        People people = new People(realm, mailbox);
        Invitees invitees = new Invitees(realm, mailbox);
        BrokeredRealm brokered = new BrokeredRealm(realm);
        people.settings("manual", "account-setup");

        brokered.provider(RoleMapper.oidc().allowingAny());
        brokered.person.says("[\"acme:org-publisher\"]").signsIn(BrokeredRealm.ALIAS);
        granted = brokered.person.address();

        active = people.activePerson();
        disabled = people.activePerson();
        people.setEnabled(disabled, false);
        oldLink = people.activationLink(approved);

        people.signUp(waiting, Map.of("portalOrganization", "Initech"));
        String request = "registration-requests/" + people.id(waiting);
        realm.as(People.ADMIN)
                .post(request + "/notes", "{\"text\":\"Called them.\\nWaits for the contract.\"}")
                .expect(201);
        realm.as(People.ADMIN)
                .put(request + "/assignee", "{\"userId\":\"" + people.userId(People.ADMIN) + "\"}")
                .expect(200);
        people.signUp(rejected);
        rejectedId = people.id(rejected);
        people.reject(rejected, "Not a customer").expect(200);
        realm.as(People.ADMIN)
                .post("registration-requests/" + rejectedId + "/notes", "{\"text\":\"Knows us.\"}")
                .expect(201);

        invitation = id(invitees.invite(invitees.developer(invited, "acme")));
        invitees.mail(invited);
        joining = people.activePerson();
        furtherInvitation = id(invitees.invite(invitees.orgUser(joining, "globex", "org-admin", "")));
        invitees.joinMail(joining);
        realm.as(People.ADMIN)
                .put("domains", "{\"blocked\":[\"throwaway.example\"],\"autoApproved\":[\"partner.example\"]}")
                .expect(200);

        mailbox.stop();
        people.signUp(unmailed);
    }

    private static String id(JsonNode user) {
        return user.path("id").asText();
    }
}
