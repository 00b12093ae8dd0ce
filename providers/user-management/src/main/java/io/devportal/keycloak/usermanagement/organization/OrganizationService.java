// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.ReadOnlyAccount;
import io.devportal.keycloak.usermanagement.lock.Lock;
import io.devportal.keycloak.usermanagement.lock.Locks;
import io.devportal.keycloak.usermanagement.profile.StorableCharacters;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.ReadOnlyException;

/**
 * Creates the organization that a person registers at sign-up and makes them its org admin, or adds them to an
 * existing one. A name is checked and taken under one lock, as when admins create and rename organizations.
 */
public final class OrganizationService {
    private static final Logger LOG = Logger.getLogger(OrganizationService.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final OrganizationRoles roles;
    private final Organizations organizations;
    private final StorableCharacters letters;

    public OrganizationService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.roles = OrganizationRoles.of(session);
        this.organizations = new Organizations(session, realm);
        this.letters = new StorableCharacters(session);
    }

    /** Throws {@link Refusal}: the name is taken, the realm has no organizations, or the person's user store refuses. */
    public void register(OrganizationName name, Account account, UserModel orgAdmin) {
        if (!roles.areEnabled()) {
            throw new Refusal(disabled());
        }
        if (!letters.holdOrganization(name.text())) {
            throw new Refusal(Denial.invalid("organization", StorableCharacters.EXPECTED));
        }
        takeTurn();
        if (organizations.isTaken(name)) {
            throw new Refusal(taken(name));
        }
        try {
            handOver(create(name), account, orgAdmin);
        } catch (ReadOnlyException e) {
            throw new Refusal(ReadOnlyAccount.denial());
        }
    }

    /** Throws {@link Refusal}: there is no such organization, it is disabled, or the person's user store refuses. */
    public void join(String organizationId, OrganizationRole role, Account account, UserModel person) {
        if (!roles.areEnabled()) {
            throw new Refusal(disabled());
        }
        if (!organizations.enabled(List.of(organizationId)).contains(organizationId)) {
            throw new Refusal(Denial.invalid(
                    "organization", Expected.of("organization", "the id of an enabled organization of this realm")));
        }
        try {
            roles.grant(organizations.get(organizationId), person, role);
        } catch (ReadOnlyException e) {
            throw new Refusal(ReadOnlyAccount.denial());
        }
        new Accounts(session, realm).keepOrganization(account.id(), organizationId, role);
    }

    private void takeTurn() {
        new Locks(session, realm).acquire(Lock.ORGANIZATION);
    }

    static Denial disabled() {
        return new Denial(
                Kind.CONFLICT,
                "organizations_disabled",
                "Organizations are turned off in this realm. Turn them on under Realm settings > General, or approve"
                        + " with an empty name in the field \"organization\" for no organization.");
    }

    /** One that exists has this name, or one too much like it. */
    static Denial taken(OrganizationName name) {
        return new Denial(
                Kind.CONFLICT,
                "organization_taken",
                "An organization with the name \"" + name.text()
                        + "\", or one very similar, already exists. Approve with"
                        + " another name in the field \"organization\", or with an empty one for no organization.",
                Map.of("name", name.text()));
    }

    private OrganizationModel create(OrganizationName name) {
        try {
            return organizations.create(name);
        } catch (ModelDuplicateException e) {
            session.getTransactionManager().setRollbackOnly();
            throw new Refusal(taken(name));
        }
    }

    private void handOver(OrganizationModel created, Account account, UserModel orgAdmin) {
        roles.grant(created, orgAdmin, OrganizationRole.ORG_ADMIN);
        new Accounts(session, realm).keepOrganization(account.id(), created.getId(), null);
    }

    /**
     * For somebody whom nobody had to approve: they get in without the organization when its name was taken meanwhile, or when
     * their user store keeps no memberships. Throws {@link Refusal} when it is taken at this very moment; at the next try it is
     * taken already.
     */
    public void registerWish(Account account, UserModel orgAdmin) {
        if (account.decision() != null || account.organization() == null) {
            return;
        }
        OrganizationName name = new OrganizationName(account.organization().name());
        takeTurn();
        if (!roles.areEnabled()) {
            warn(account, name, "the realm has organizations switched off");
        } else if (!letters.holdOrganization(name.text())) {
            warn(account, name, "the database of Keycloak cannot hold a letter of its name");
        } else if (organizations.isTaken(name)) {
            warn(account, name, "there is one with this name or alias now");
        } else {
            tryToRegister(name, account, orgAdmin);
        }
    }

    private void tryToRegister(OrganizationName name, Account account, UserModel orgAdmin) {
        OrganizationModel created = create(name);
        try {
            handOver(created, account, orgAdmin);
        } catch (ReadOnlyException e) {
            organizations.remove(created);
            warn(account, name, e.getMessage());
        }
    }

    private void warn(Account account, OrganizationName name, String reason) {
        LOG.warnf(
                "The account %s in realm %s is active without the organization \"%s\": %s",
                account.id(), realm.getName(), name.alias(), reason);
    }
}
