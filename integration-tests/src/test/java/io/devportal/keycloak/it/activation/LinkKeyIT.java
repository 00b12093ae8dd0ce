// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.OldLinks;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/** Links, and the keys of the realm that sign them: C-03, C-13. */
@Tag("activation")
@PortalTest
final class LinkKeyIT {
    private static final String KEY_PROVIDER = "org.keycloak.keys.KeyProvider";

    private final PortalRealm realm;
    private final People people;
    private final String address = People.newAddress();

    LinkKeyIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        people.settings("manual", "account-setup");
    }

    @Test // C-13
    void aLinkOutlivesTheRotationOfItsKey() {
        String link = people.activationLink(address);
        ComponentRepresentation old = signingKeys().get(0);
        addSigningKey();
        old.getConfig().putSingle("active", "false");
        realm.admin().components().component(old.getId()).update(old);

        assertThat(people.activate(link).text()).contains("Your account is active");
    }

    @Test // B24, C-03, C-13
    void aLinkFromBeforeThereWereShortOnesWorksUntilItsKeyIsGone() {
        people.activationLink(address);
        OldLinks old = new OldLinks(realm);
        String link = old.link(people.userId(address), address, 1);
        String replaced = old.link(people.userId(address), address, 0);

        assertThat(new HttpBrowser().get(replaced).text()).contains("This link no longer works");
        HttpBrowser browser = new HttpBrowser();
        HttpPage form = browser.get(link);
        assertThat(form.document().select("#portal-account-setup")).hasSize(1);
        old.removeKey();
        HttpPage page = new HttpBrowser().get(link);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.document().select("h1").text()).isEqualTo("This link cannot be read");
        assertThat(browser.submit(form.form("#portal-account-setup").fill(People.setup(People.PASSWORD)))
                        .status())
                .isEqualTo(400);
        assertThat(people.state(address)).isEqualTo("ACTIVE");
    }

    private List<ComponentRepresentation> signingKeys() {
        return realm.admin().components().query(realm.admin().toRepresentation().getId(), KEY_PROVIDER).stream()
                .filter(key -> key.getProviderId().equals("hmac-generated"))
                .toList();
    }

    private void addSigningKey() {
        ComponentRepresentation key = new ComponentRepresentation();
        key.setName("rotated");
        key.setProviderId("hmac-generated");
        key.setProviderType(KEY_PROVIDER);
        key.setParentId(realm.admin().toRepresentation().getId());
        key.setConfig(new MultivaluedHashMap<>());
        key.getConfig().putSingle("priority", "200");
        key.getConfig().putSingle("algorithm", "HS512");
        realm.admin().components().add(key).close();
    }
}
