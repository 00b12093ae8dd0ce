// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RealmRepresentation;

/** What people read behind our addresses while the realm answers nobody: C-13, E-03. */
@Tag("pages")
@PortalTest
final class ClosedRealmIT {
    private static final String CODE = "abcdefghijklmnopqrstuvwxyz234567";

    private final PortalRealm realm;

    ClosedRealmIT(PortalRealm realm) {
        this.realm = realm;
    }

    @AfterEach
    void open() {
        set(true, "external");
    }

    private void set(boolean isEnabled, String sslRequired) {
        RealmRepresentation change = new RealmRepresentation();
        change.setEnabled(isEnabled);
        change.setSslRequired(sslRequired);
        realm.admin().update(change);
    }

    @ParameterizedTest // C-13, E-03
    @ValueSource(
            strings = {
                "",
                "/sign-up",
                "/sign-up?client=shop",
                "/sign-in/" + CODE,
                "/join/" + CODE,
                "/activation-link",
                "/invitation?key=x",
                "/home",
                "/requests/%7Bx%7D"
            })
    void aPageSaysSo(String path) {
        String address = realm.url("portal" + path);
        set(false, "external");
        HttpPage disabled = new HttpBrowser().followRedirects(false).get(address);
        HttpPage german = new HttpBrowser()
                .followRedirects(false)
                .get(address + (path.contains("?") ? "&" : "?") + "kc_locale=de");
        set(true, "all");
        HttpPage plain = new HttpBrowser().followRedirects(false).get(address);

        assertThat(disabled.status()).isEqualTo(403);
        assertThat(disabled.document().select("h1").text()).isEqualTo("This portal is closed at the moment");
        assertThat(disabled.header("Cache-Control")).contains("no-store");
        assertThat(german.document().select("html").attr("lang")).isEqualTo("de");
        assertThat(plain.status()).isEqualTo(403);
        assertThat(plain.text()).contains("opens only over a secure connection");
    }
}
