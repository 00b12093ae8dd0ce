// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static io.devportal.keycloak.it.dsl.BrokeredRealm.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.devportal.keycloak.it.dsl.BrokeredPerson;
import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.UpstreamRealm;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same from a SAML assertion. */
@Tag("identityprovider")
@PortalTest
final class IdentityProviderSamlRolesIT {
    @AutoClose
    private final BrokeredRealm brokered;

    private final BrokeredPerson person;

    IdentityProviderSamlRolesIT(PortalRealm realm) {
        this.brokered = new BrokeredRealm(realm);
        this.person = brokered.person;
    }

    @Test // B14, L33
    void theValuesOfAnAttributeAreAList() {
        brokered.samlProvider(RoleMapper.saml().allowing("acme", "globex"));

        person.saysInSaml("acme:developer", "globex:org-admin", "acme:Org-Admin")
                .signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"), entry("globex", "org-admin"));

        person.saysInSaml("acme:org-publisher").signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", "org-publisher"));

        person.saysInSaml().signsIn(ALIAS);
        assertThat(brokered.roles()).isEmpty();
        assertThat(brokered.hasAccount()).isTrue();
    }

    @Test // B14
    void oneValueAsLayer7WritesIt() {
        brokered.samlProvider(RoleMapper.saml()
                .shape("joined")
                .names(Map.of("admin", "org-admin"))
                .allowingAny());

        person.saysInSaml("{organization:acme,role:developer};{organization:globex,role:admin}")
                .signsIn(ALIAS);

        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"), entry("globex", "org-admin"));
    }

    @Test // B14
    void oneValueAsJsonInAnAttributeKnownByItsFriendlyName() {
        brokered.samlProvider(RoleMapper.saml()
                .shape("json")
                .with("attribute.name", "")
                .with("attribute.friendly.name", UpstreamRealm.CLAIM + "-friendly")
                .allowingAny());

        person.saysInSaml("{\"acme\": [\"developer\"], \"globex\": {\"roles\": [\"org-publisher\"]}}")
                .signsIn(ALIAS);

        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"), entry("globex", "org-publisher"));
    }
}
