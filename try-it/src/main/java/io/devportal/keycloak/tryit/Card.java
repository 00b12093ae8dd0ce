// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.tryit;

import io.devportal.keycloak.testserver.http.PortalUrls;
import java.nio.file.Path;

/** The card with all addresses, printed when everything runs. */
record Card(PortalUrls urls, String inboxUrl, Path folder) {

    String text() {
        return """

                ──────────────────────────────────────────────────────────────────────────────
                 The developer portal is running.

                   Console        %s   (mara@portal.example)
                   Sign up        %s
                   Sign in        %s
                   Mail inbox     %s
                   REST API       %s
                   Admin Console  %s/admin/master/console/#/%s   (admin / admin)

                 Demo people, all with the password %s
                   mara@portal.example     portal admin
                   noah@portal.example     API owner
                   lena@portal.example     developer
                   %-23s waits for approval; no password yet
                   %-23s approved, not activated yet; the link is in the inbox

                 Next: sign up, and approve the request in the console as mara@portal.example.
                 Stop: Ctrl+C. Data and mails stay in %s
                 Start afresh: the same command with -Dtry-it.fresh
                 For this machine only: the passwords are public.
                ──────────────────────────────────────────────────────────────────────────────
                """
                .formatted(
                        urls.console(),
                        urls.shortSignUp(),
                        urls.account(),
                        inboxUrl,
                        urls.api(""),
                        urls.baseUrl(),
                        urls.realm(),
                        DemoPeople.PASSWORD,
                        DemoPeople.WAITING.email(),
                        DemoPeople.NOT_ACTIVATED.email(),
                        folder);
    }
}
