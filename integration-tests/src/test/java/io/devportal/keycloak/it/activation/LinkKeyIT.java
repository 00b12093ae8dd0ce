// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test // C-03, C-13
    void aLinkWhoseKeyIsGoneCannotBeRead() {
        String link = people.activationLink(address);
        List<ComponentRepresentation> old = signingKeys();
        addSigningKey();
        old.forEach(key -> realm.admin().components().component(key.getId()).remove());

        HttpPage page = new HttpBrowser().get(link);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.document().select("h1").text()).isEqualTo("This link cannot be read");
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
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
