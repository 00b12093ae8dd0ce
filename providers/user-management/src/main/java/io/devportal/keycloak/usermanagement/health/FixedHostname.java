// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import org.keycloak.models.KeycloakSession;
import org.keycloak.urls.HostnameProvider;
import org.keycloak.urls.UrlType;

/** Whether links can be created outside of a request: needs the option hostname, or the realm's frontend URL. */
final class FixedHostname {

    private static final class AskedForRequest extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final KeycloakSession session;

    FixedHostname(KeycloakSession session) {
        this.session = session;
    }

    boolean isSet() {
        UriInfo noRequest = (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> {
                    throw new AskedForRequest();
                });
        try {
            session.getProvider(HostnameProvider.class).getBaseUri(noRequest, UrlType.FRONTEND);
            return true;
        } catch (AskedForRequest e) {
            return false;
        }
    }
}
