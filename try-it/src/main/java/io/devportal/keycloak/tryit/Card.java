// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.tryit;

import java.nio.file.Path;

/** What a newcomer needs to know once everything runs. */
record Card(PortalUrls urls, String inboxUrl, Path folder) {

    String text() {
        return """

                ──────────────────────────────────────────────────────────────────────────────
                 The developer portal is running.

                   Sign up        %s
                   Sign in        %s
                   Mail inbox     %s
                   REST API       %s
                   Admin Console  %s/admin/master/console/#/%s   (admin / admin)

                 Demo people, all with the password %s
                   Portal Admin   mara@portal.example
                   API Owner      noah@portal.example
                   Developer      lena@portal.example
                   Waiting for approval   %s
                   Not activated yet      %s   (the link is in the inbox)

                 For this machine only: the passwords are public.
                 Stop: Ctrl+C.  Data and mails stay in %s
                 Start afresh: mvn -Ptry-it verify -Dtry-it.fresh
                ──────────────────────────────────────────────────────────────────────────────
                """
                .formatted(
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
