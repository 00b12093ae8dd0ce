// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ComponentsResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/** RSA keys as PEM. Generating one takes seconds in a JVM tuned for a fast start: all realms share one, all clients another. */
public final class RsaKey {
    private static final String OF_REALMS = make();
    public static final String OF_CLIENTS = make();

    private static final String NAME = "rsa-of-the-tests";
    private static final String TYPE = "org.keycloak.keys.KeyProvider";

    private RsaKey() {}

    /** Adds the key that real realms have from the start, and test realms do not; SAML clients need it before the first login. */
    public static void addTo(PortalRealm realm) {
        ComponentsResource components = realm.admin().components();
        if (components.query(null, TYPE, NAME).isEmpty()) {
            ComponentRepresentation key = new ComponentRepresentation();
            key.setName(NAME);
            key.setProviderId("rsa");
            key.setProviderType(TYPE);
            key.setConfig(new MultivaluedHashMap<>());
            key.getConfig().putSingle("privateKey", OF_REALMS);
            CreatedResponseUtil.getCreatedId(components.add(key));
        }
    }

    private static String make() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder()
                            .encodeToString(keys.generateKeyPair().getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
