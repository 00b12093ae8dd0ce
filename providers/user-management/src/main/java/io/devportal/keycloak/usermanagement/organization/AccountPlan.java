// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.text.HarmlessText;

/** The plan that an organization has booked, as free text in the portal's own words; empty for none. L10. */
record AccountPlan(String text) {

    static final int LONGEST = 100;

    /** What a good plan is, for an error sentence. */
    static final Expected EXPECTED = Expected.of(
            "at-most-characters",
            "the name of a plan of at most " + LONGEST + " characters, or an empty text for none",
            LONGEST);

    AccountPlan {
        text = HarmlessText.typed(text);
    }

    boolean isGood() {
        return text.length() <= LONGEST && HarmlessText.isText(text);
    }
}
