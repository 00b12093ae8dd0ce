// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import io.devportal.keycloak.it.harness.PortalRealm;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.OrganizationGroupResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Organizations, roles and people, made as an admin does it with Keycloak alone. */
final class Organizations {

    private final PortalRealm realm;

    Organizations(PortalRealm realm) {
        this.realm = realm;
    }

    /** An alias that no other test uses. */
    static String newAlias() {
        return "org-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** @return the alias */
    String create() {
        return create(newAlias(), Map.of());
    }

    String create(String alias, Map<String, String> attributes) {
        return create(alias, alias + " Inc", attributes);
    }

    String create(String alias, String name, Map<String, String> attributes) {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setAlias(alias);
        organization.setName(name);
        attributes.forEach(organization::singleAttribute);
        created(realm.admin().organizations().create(organization));
        return alias;
    }

    boolean exists(String alias) {
        return realm.admin().organizations().list(0, 1000).stream()
                .anyMatch(organization -> organization.getAlias().equals(alias));
    }

    OrganizationResource of(String alias) {
        return realm.admin().organizations().search("alias:" + alias, true, null, null).stream()
                .findFirst()
                .or(() -> realm.admin().organizations().list(0, 1000).stream()
                        .filter(organization -> organization.getAlias().equals(alias))
                        .findFirst())
                .map(found -> realm.admin().organizations().get(found.getId()))
                .orElseThrow();
    }

    String id(String alias) {
        return of(alias).toRepresentation().getId();
    }

    void setEnabled(String alias, boolean enabled) {
        OrganizationRepresentation organization = of(alias).toRepresentation();
        organization.setEnabled(enabled);
        of(alias).update(organization).close();
    }

    /** Somebody with an account. Returns the address, which is also the user name. */
    String newPerson() {
        String address = People.newAddress();
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(People.PASSWORD);
        UserRepresentation user = new UserRepresentation();
        user.setUsername(address);
        user.setEmail(address);
        user.setEmailVerified(true);
        user.setFirstName("Ada");
        user.setLastName("Lovelace");
        user.setEnabled(true);
        user.setCredentials(List.of(password));
        created(realm.admin().users().create(user));
        return address;
    }

    String userId(String address) {
        return realm.admin().users().searchByUsername(address, true).get(0).getId();
    }

    void join(String address, String alias) {
        of(alias).members().addMember(userId(address)).close();
    }

    /** Membership and role. */
    void grant(String address, String alias, String role) {
        join(address, alias);
        group(of(alias), role).addMember(userId(address));
    }

    private static OrganizationGroupResource group(OrganizationResource organization, String role) {
        List<GroupRepresentation> found = organization.groups().getAll(role, null, true, 0, 10, true, false);
        if (!found.isEmpty()) {
            return organization.groups().group(found.get(0).getId());
        }
        GroupRepresentation group = new GroupRepresentation();
        group.setName(role);
        return organization.groups().group(created(organization.groups().addTopLevelGroup(group)));
    }

    /** A role of the whole portal. */
    void grantGlobally(String address, String role) {
        String portal = realm.admin()
                .clients()
                .findByClientId("developer-portal")
                .get(0)
                .getId();
        realm.admin()
                .users()
                .get(userId(address))
                .roles()
                .clientLevel(portal)
                .add(List.of(
                        realm.admin().clients().get(portal).roles().get(role).toRepresentation()));
    }

    private static String created(Response response) {
        try (response) {
            return CreatedResponseUtil.getCreatedId(response);
        }
    }
}
