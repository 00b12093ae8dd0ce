// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.List;

/**
 * What a sign-up costs. The fair counterpart of our default settings is Keycloak with Verify Email: its form asks for no
 * password either, it writes the person a mail, and nobody is signed in at the end. Without Verify Email, Keycloak also
 * stores a password and a session.
 */
final class SignUpFigure implements Figure {
    private static final String DEED = "insert into user_entity";
    private static final int MORE = 4;

    private final Stage stage;

    SignUpFigure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "sign-up";
    }

    @Override
    public Section take() {
        Pair<PortalUrls> quick = stage.realmsThatWriteMails("sign-up", stage.mailPort());
        PortalUrls plain = stage.portals().stock().newRealm("sign-up-plain", shape -> shape.mailTo(stage.mailPort()));
        for (int i = 0; i < 5; i++) {
            new SignUp(quick.stock()).submitAndRead();
            new SignUp(quick.pack()).submitAndRead();
            new SignUp(plain).submit();
        }
        Pair<Series> post = stage.turns().take(edition -> count("verify", quick.of(edition), edition, false));
        Pair<Series> page = stage.turns().take(edition -> count("page", quick.of(edition), edition, true));
        Pair<Series> signedIn = stage.turns()
                .take(edition -> count("plain", edition == Edition.STOCK ? plain : quick.pack(), edition, false));
        return Section.ofEditions(List.of(
                Row.statements("Sign-up POST, Keycloak with Verify Email: SQL statements", post, MORE),
                Row.statements("Sign-up POST, Keycloak without Verify Email: SQL statements", signedIn, MORE),
                Row.statements(
                        "Sign-up until there is a page, Keycloak with Verify Email: SQL statements", page, MORE)));
    }

    private double count(String pairing, PortalUrls realm, Edition edition, boolean untilPage) {
        SignUp person = new SignUp(realm);
        Statements all = stage.statements(edition, untilPage ? person::submitAndRead : person::submit);
        // Keycloak sends the mail in the request; our outbox worker is not part of it
        Statements request = edition == Edition.STOCK ? all : all.untilCommitOf(DEED);
        stage.keep("sign-up-" + pairing, edition, request);
        return request.count();
    }
}
