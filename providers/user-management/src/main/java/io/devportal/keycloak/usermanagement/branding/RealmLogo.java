// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.branding;

import java.util.Optional;
import org.keycloak.models.RealmModel;

/** The logo stored in a realm, for every page that shows the portal's brand. */
public record RealmLogo(RealmModel realm) {
    static final String ATTRIBUTE = "portal.logo";

    /** A {@code data:} address; empty where the realm has none, or something else stands there. */
    public Optional<String> address() {
        return BrandImage.read(realm.getAttribute(ATTRIBUTE)).map(BrandImage::data);
    }
}
