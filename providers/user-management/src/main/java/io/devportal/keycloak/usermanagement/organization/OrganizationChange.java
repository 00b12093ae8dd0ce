// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.branding.BrandColour;
import io.devportal.keycloak.usermanagement.profile.StorableCharacters;
import java.util.Optional;

/** A requested change of an organization: absent values remain unchanged. */
record OrganizationChange(
        Optional<OrganizationName> name,
        Optional<AccountPlan> accountPlan,
        Optional<Boolean> enabled,
        Optional<Boolean> ssoManaged,
        Optional<String> accent) {

    /** Any of them may be null. */
    static OrganizationChange of(String name, String accountPlan, Boolean enabled, Boolean ssoManaged, String accent) {
        return new OrganizationChange(
                Optional.ofNullable(name).map(OrganizationName::new),
                Optional.ofNullable(accountPlan).map(AccountPlan::new),
                Optional.ofNullable(enabled),
                Optional.ofNullable(ssoManaged),
                Optional.ofNullable(accent));
    }

    /** Throws a {@link Refusal} that names the field. */
    void requireGood(StorableCharacters letters) {
        name.ifPresent(wanted -> {
            if (wanted.problem().isPresent()) {
                throw new Refusal(Denial.invalid("name", OrganizationName.EXPECTED));
            }
            if (!letters.holdOrganization(wanted.text())) {
                throw new Refusal(Denial.invalid("name", StorableCharacters.EXPECTED));
            }
        });
        accent.ifPresent(wanted -> {
            if (!wanted.isEmpty() && BrandColour.read(wanted).isEmpty()) {
                throw new Refusal(Denial.invalid("accent", BrandColour.EXPECTED));
            }
        });
        accountPlan.ifPresent(wanted -> {
            if (!wanted.isGood()) {
                throw new Refusal(Denial.invalid("accountPlan", AccountPlan.EXPECTED));
            }
            if (!letters.holdAccountPlan(wanted.text())) {
                throw new Refusal(Denial.invalid("accountPlan", StorableCharacters.EXPECTED));
            }
        });
    }
}
