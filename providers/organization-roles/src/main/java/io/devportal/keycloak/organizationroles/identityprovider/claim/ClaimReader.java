// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider.claim;

/** Reads roles from what an identity provider says about a person. Names are case-sensitive. */
public record ClaimReader(ClaimFormat format, ClaimedRoleNames names) {

    /** @param value text, number, boolean, list or map; null for a claim that is missing */
    public ClaimedRoles read(Object value) {
        Findings findings = new Findings(names);
        if (value != null) {
            format.read(value, findings);
        }
        return findings.claimedRoles();
    }
}
