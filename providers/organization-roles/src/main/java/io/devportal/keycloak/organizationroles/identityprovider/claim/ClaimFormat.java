// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider.claim;

/** A format in which a claim contains roles in organizations. */
public interface ClaimFormat {

    /**
     * Total: whatever it cannot read is ignored.
     *
     * @param value text, number, boolean, list or map, of any depth, or null
     */
    void read(Object value, Findings findings);
}
