// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.access.Target.Owner;
import io.devportal.keycloak.usermanagement.access.Target.SingleSignOn;
import java.util.Map;

/** Denials of the permission rules. */
final class AccessDenials {

    private AccessDenials() {}

    static Denial portalAdminMissing() {
        String role = GlobalRole.PORTAL_ADMIN.roleName();
        return new Denial(
                Kind.FORBIDDEN,
                "role_missing",
                "This needs the role " + role + ". A portal admin or realm administrator can grant it.",
                Map.of("role", role));
    }

    static Denial realmManagementMissing(Action action) {
        String because = action == Action.CHANGE_MAIL_SERVER
                ? ", because whoever controls the mail server can read mails to realm administrators"
                : "";
        return new Denial(
                Kind.FORBIDDEN,
                "realm_management_missing",
                "This also needs the role manage-realm of the client realm-management" + because
                        + ". Ask a realm administrator to grant it, or to do this.",
                Map.of("role", "manage-realm"));
    }

    static Denial orgAdminMissing() {
        String role = OrganizationRole.ORG_ADMIN.roleName();
        return new Denial(
                Kind.FORBIDDEN,
                "role_missing",
                "This needs the role " + role + " in an organization, or the role " + GlobalRole.PORTAL_ADMIN.roleName()
                        + ". A portal admin can grant them.",
                Map.of("role", role));
    }

    static Denial selfApproval() {
        return new Denial(
                Kind.FORBIDDEN, "self_approval", "You cannot decide about your own request. Ask another portal admin.");
    }

    static Denial ownAccount() {
        return new Denial(
                Kind.FORBIDDEN, "own_account", "You cannot change your own account here. Ask another portal admin.");
    }

    static Denial realmAdministrator() {
        return new Denial(
                Kind.FORBIDDEN,
                "realm_administrator",
                "This account holds realm-management roles. Only a realm administrator may change it, in the Admin Console.");
    }

    static Denial publisher() {
        return new Denial(
                Kind.FORBIDDEN,
                "publisher",
                "This is a portal admin or API owner. Only a portal admin may change the account.");
    }

    static Denial otherOrganizations() {
        return new Denial(
                Kind.FORBIDDEN,
                "other_organizations",
                "This person also belongs to organizations that you do not administer. Change their role in yours, or"
                        + " ask a portal admin.");
    }

    static Denial notGrantable() {
        return new Denial(
                Kind.FORBIDDEN,
                "role_not_grantable",
                "Org admins can give the roles org-admin and developer in organizations they administer. Ask a portal"
                        + " admin for others.");
    }

    static Denial identityProviderDecides(String provider) {
        return new Denial(
                Kind.CONFLICT,
                "identity_provider_decides",
                "The identity provider \"" + provider
                        + "\" sets this person's organizations and roles at each sign-in. Change them there, or set"
                        + " portalAuthorizationType of this provider to portal.",
                Map.of("provider", provider));
    }

    /** Who is no portal admin does not hear what a user store is called. */
    static Denial managedBy(Caller caller, Owner owner) {
        return switch (owner.kind()) {
            case USER_STORE -> caller.isPortalAdmin() ? userStoreManages(owner.name()) : userStoreManages();
            case GONE_USER_STORE -> userStoreGone();
            default -> identityProviderManages(owner.name());
        };
    }

    static Denial userStoreManages(String store) {
        return new Denial(
                Kind.CONFLICT,
                "read_only_account",
                "This account comes from the user store \"" + store + "\" and cannot be changed here. Change it there.",
                Map.of("userStore", store));
    }

    static Denial userStoreManages() {
        return new Denial(
                Kind.CONFLICT,
                "read_only_account",
                "This account comes from a user store and cannot be changed here. Ask a portal admin.");
    }

    static Denial userStoreGone() {
        return new Denial(
                Kind.CONFLICT,
                "read_only_account",
                "The user store of this account is gone or no longer knows the person, so the account cannot be changed"
                        + " here. Its diagnosis says what to do.");
    }

    static Denial singleSignOn(SingleSignOn mode) {
        return new Denial(
                Kind.CONFLICT,
                "single_sign_on",
                mode.everywhere()
                        ? "Single sign-on manages the people in this realm. Change them there, or turn off the setting"
                                + " ssoManaged."
                        : "Single sign-on manages the people in this organization. Change them there, or remove the"
                                + " attribute ssoManaged from the organization.");
    }

    static Denial identityProviderManages(String provider) {
        return new Denial(
                Kind.CONFLICT,
                "identity_provider_manages",
                "The identity provider \"" + provider + "\" manages this account. Change it there.",
                Map.of("provider", provider));
    }

    static Denial publisherWithOrganization() {
        return new Denial(
                Kind.INVALID,
                "publisher_with_organization",
                "A portal admin or API owner has only this one role and belongs to no organization.");
    }

    static Denial noPublisher() {
        return new Denial(
                Kind.INVALID,
                "no_publisher",
                "Only portal admins can become API owners, and only API owners can become portal admins. For anyone"
                        + " else, add an account with that role.");
    }

    static Denial lastOrganization() {
        return new Denial(
                Kind.CONFLICT,
                "last_organization",
                "This person would be left without an organization. Add another one first, or remove the account.");
    }
}
