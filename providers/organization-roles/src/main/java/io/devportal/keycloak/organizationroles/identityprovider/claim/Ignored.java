// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider.claim;

import io.devportal.keycloak.organizationroles.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/** The entries of a claim that had no effect in a login, for one line of the log. */
public final class Ignored {
    private static final int SHOWN = 5;
    private static final int LONGEST = 80;

    private final List<String> shown = new ArrayList<>();
    private int count;

    public void add(String what, String why) {
        count++;
        if (shown.size() < SHOWN) {
            shown.add(PlainText.quoted(what, LONGEST) + " (" + why + ")");
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    @Override
    public String toString() {
        int rest = count - shown.size();
        return String.join(", ", shown) + (rest > 0 ? " and " + rest + " more" : "");
    }
}
