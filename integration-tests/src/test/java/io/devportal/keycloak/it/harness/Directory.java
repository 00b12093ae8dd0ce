// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import io.devportal.keycloak.testserver.server.Ports;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ComponentResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/** An LDAP directory with the people of a company; a realm may read or write it. */
public final class Directory implements AutoCloseable {
    private static final String ROOT = "dc=globex,dc=example";
    private static final String PEOPLE = "ou=people," + ROOT;
    private static final String ADMIN = "cn=admin," + ROOT;

    private final PortalRealm realm;
    private final InMemoryDirectoryServer server;
    private final String url;
    private ComponentResource provider;

    Directory(PortalRealm realm, String testHost) {
        this.realm = realm;
        int port = Ports.free();
        this.url = "ldap://" + testHost + ":" + port;
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(ROOT);
            // names of attributes are not checked: Keycloak asks for some of other vendors
            config.setSchema(null);
            config.addAdditionalBindCredentials(ADMIN, PortalRealm.DEMO_PASSWORD);
            InetAddress all = KeycloakServer.isContainer() ? null : InetAddress.getByName("127.0.0.1");
            config.setListenerConfigs(new InMemoryListenerConfig("ldap", all, port, null, null, null));
            server = new InMemoryDirectoryServer(config);
            server.startListening();
        } catch (LDAPException | UnknownHostException e) {
            throw new IllegalStateException(e);
        }
        add("dn: " + ROOT, "objectClass: domain", "dc: globex");
        add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
    }

    /** Somebody with this address as user name. */
    public void person(String address, String password) {
        add(
                "dn: " + dn(address),
                "objectClass: inetOrgPerson",
                "uid: " + address,
                "cn: Ada",
                "sn: Lovelace",
                "mail: " + address,
                "userPassword: " + password);
    }

    /** From now on it does not know this person. */
    public void forget(String address) {
        try {
            server.delete(dn(address));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether somebody gets in there with this password, whatever Keycloak says. */
    public boolean accepts(String address, String password) {
        try {
            server.bind(dn(address), password);
            return true;
        } catch (LDAPException e) {
            return false;
        }
    }

    private static String dn(String address) {
        return "uid=" + address + "," + PEOPLE;
    }

    private void add(String... ldif) {
        try {
            server.add(ldif);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its people are also this realm's, for as long as the realm is there. */
    public void lendTo(PortalRealm other) {
        try (Response answer = other.admin().components().add(component(Map.of()))) {
            CreatedResponseUtil.getCreatedId(answer);
        }
    }

    /** From now on its people are the realm's; {@code READ_ONLY} and imported unless the configuration says something else. */
    public void connect(Map<String, String> config) {
        try (Response answer = realm.admin().components().add(component(config))) {
            provider = realm.admin().components().component(CreatedResponseUtil.getCreatedId(answer));
        }
    }

    private ComponentRepresentation component(Map<String, String> config) {
        Map<String, String> all = new HashMap<>(Map.of(
                "vendor", "other",
                "connectionUrl", url,
                "bindDn", ADMIN,
                "bindCredential", PortalRealm.DEMO_PASSWORD,
                "usersDn", PEOPLE,
                "usernameLDAPAttribute", "uid",
                "rdnLDAPAttribute", "uid",
                "uuidLDAPAttribute", "entryUUID",
                "userObjectClasses", "inetOrgPerson",
                "editMode", "READ_ONLY"));
        all.putAll(config);
        ComponentRepresentation component = new ComponentRepresentation();
        component.setName("globex directory");
        component.setProviderId("ldap");
        component.setProviderType("org.keycloak.storage.UserStorageProvider");
        component.setConfig(new MultivaluedHashMap<>());
        all.forEach((key, value) -> component.getConfig().put(key, List.of(value)));
        return component;
    }

    /** As an admin does after a change of mind. */
    public void reconfigure(String key, String value) {
        ComponentRepresentation changed = provider.toRepresentation();
        changed.getConfig().put(key, List.of(value));
        provider.update(changed);
    }

    /** Its people are no longer the realm's. */
    public void disconnect() {
        if (provider != null) {
            provider.remove();
            provider = null;
        }
    }

    @Override
    public void close() {
        disconnect();
        server.shutDown(true);
    }
}
