// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.clock;

import org.keycloak.services.resource.RealmResourceProvider;

final class ClockProvider implements RealmResourceProvider {

    @Override
    public Object getResource() {
        return new ClockResource();
    }

    @Override
    public void close() {}
}
