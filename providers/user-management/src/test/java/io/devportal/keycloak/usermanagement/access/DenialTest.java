// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.access.Denial.AccountLocked;
import io.devportal.keycloak.usermanagement.access.Denial.AddressMissing;
import io.devportal.keycloak.usermanagement.access.Denial.AlreadyDecided;
import io.devportal.keycloak.usermanagement.access.Denial.InvalidValue;
import io.devportal.keycloak.usermanagement.access.Denial.MailNotConfigured;
import io.devportal.keycloak.usermanagement.access.Denial.NotFound;
import io.devportal.keycloak.usermanagement.access.Denial.ReadOnlyAccount;
import io.devportal.keycloak.usermanagement.access.Denial.RealmAdministrator;
import io.devportal.keycloak.usermanagement.access.Denial.RoleMissing;
import io.devportal.keycloak.usermanagement.access.Denial.SelfApproval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DenialTest {

    /** Clients compare these: renaming a record must not rename its code. */
    private static final Map<Denial, String> CODES = Map.ofEntries(
            entry(new RoleMissing(GlobalRole.PORTAL_ADMIN), "role_missing"),
            entry(new NotFound(), "not_found"),
            entry(new SelfApproval(), "self_approval"),
            entry(new RealmAdministrator(), "realm_administrator"),
            entry(new AlreadyDecided(null), "already_decided"),
            entry(new Denial.AccountChanged(Map.of()), "account_changed"),
            entry(new Denial.ChangedMeanwhile(List.of()), "changed_meanwhile"),
            entry(new AccountLocked(), "account_locked"),
            entry(new MailNotConfigured(), "mail_not_configured"),
            entry(new AddressMissing(), "address_missing"),
            entry(new ReadOnlyAccount(), "read_only_account"),
            entry(new Denial.OrganizationTaken("Acme"), "organization_taken"),
            entry(new Denial.OrganizationsDisabled(), "organizations_disabled"),
            entry(new Denial.IdentityProviderDecides("acme"), "identity_provider_decides"),
            entry(new Denial.MailNotOpen("SENT", null), "mail_not_open"),
            entry(new InvalidValue("max", "a number"), "invalid_value"));

    @Test
    void codesAreStable() {
        CODES.forEach((denial, code) -> assertThat(denial.code()).isEqualTo(code));
    }

    @Test
    void everyDenialHasAStableCode() {
        assertThat(CODES.keySet().stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Denial.class.getPermittedSubclasses());
    }

    @Test
    void refusalCarriesTheDenialAndSaysOnlyItsCode() {
        Refusal refusal = new Refusal(new InvalidValue("max", "a number"));

        assertThat(refusal.denial()).isEqualTo(new InvalidValue("max", "a number"));
        assertThat(refusal).hasMessage("invalid_value");
    }
}
