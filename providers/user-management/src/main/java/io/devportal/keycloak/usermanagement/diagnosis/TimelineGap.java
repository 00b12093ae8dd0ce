// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What is missing in a timeline because Keycloak does not store it.
 *
 * @param code for programs, never renamed
 * @param days how long it is kept, or null where it is not kept at all
 */
record TimelineGap(String code, String sentence, Long days) {
    private static final String EVENTS = " Switch it on under Realm settings > Events.";

    /** @param isPortalAdmin who is not, sees no sign-ins, and learns nothing of the realm's settings */
    static List<TimelineGap> of(KeycloakSession session, RealmModel realm, boolean isPortalAdmin) {
        List<TimelineGap> gaps = new ArrayList<>();
        if (!new AdminEventEntries(session, realm).areKept()) {
            gaps.add(new TimelineGap(
                    "changes_not_kept",
                    "Keycloak keeps no changes by admins in this realm, other than decisions."
                            + (isPortalAdmin ? EVENTS : ""),
                    null));
        }
        if (!isPortalAdmin) {
            return gaps;
        }
        LoginEvents logins = new LoginEvents(session, realm);
        if (!logins.areKept()) {
            gaps.add(new TimelineGap("sign_ins_not_kept", "Keycloak keeps no sign-ins in this realm." + EVENTS, null));
        } else if (realm.getEventsExpiration() > 0) {
            long days = Duration.ofSeconds(realm.getEventsExpiration()).toDays();
            gaps.add(new TimelineGap(
                    "sign_ins_kept_for_a_time", "Keycloak keeps sign-ins for " + days + " days in this realm.", days));
        }
        return gaps;
    }
}
