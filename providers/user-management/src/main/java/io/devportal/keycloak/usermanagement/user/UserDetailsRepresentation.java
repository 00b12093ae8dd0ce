// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Target.Owner;
import io.devportal.keycloak.usermanagement.notification.Mail;
import io.devportal.keycloak.usermanagement.profile.ShownAttribute;
import io.devportal.keycloak.usermanagement.user.UserDetails.SeenMembership;
import io.devportal.keycloak.usermanagement.user.UserStores.UserStore;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keycloak.models.UserModel;

/**
 * A person with everything that the caller may know. Unknown values are absent. It never contains a link.
 *
 * @param language tag, absent where they never chose one
 * @param state PENDING_APPROVAL, PENDING_ACTIVATION, ACTIVE or DISABLED
 * @param enabled Keycloak's own flag
 * @param roles portal-admin, api-owner
 * @param origin REGISTRATION, INVITATION or IDENTITY_PROVIDER, absent for people whom the pack never held back
 * @param managedBy whose word counts about names, address and state: portal, identity-provider or user-store
 * @param userStore the directory or other store that keeps them, absent for who is Keycloak's alone
 * @param createdTimestamp milliseconds since the epoch
 * @param organizations those that the caller may see, by alias
 * @param mail the newest one to them, absent when none was made or the caller may not know
 * @param attributes of the realm's user profile, in its order
 * @param may by the name of what can be done, such as {@code change-email}
 * @param version what the header ETag says, without its quotes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserDetailsRepresentation(
        String id,
        String username,
        String email,
        boolean emailVerified,
        String firstName,
        String lastName,
        String language,
        String state,
        boolean enabled,
        List<String> roles,
        String origin,
        String managedBy,
        UserStoreRepresentation userStore,
        Collection<String> identityProviders,
        Long createdTimestamp,
        List<MembershipRepresentation> organizations,
        MailRepresentation mail,
        List<ShownAttribute> attributes,
        Map<String, MayRepresentation> may,
        String version) {

    /**
     * @param role org-admin, org-publisher or developer; absent for a member without a role
     * @param managed whether the membership cannot end without the account
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MembershipRepresentation(
            String id, String alias, String name, String role, boolean managed, Map<String, MayRepresentation> may) {

        static MembershipRepresentation of(SeenMembership seen) {
            Membership membership = seen.membership();
            return new MembershipRepresentation(
                    membership.organizationId(),
                    membership.alias(),
                    membership.name(),
                    membership.optionalRole().map(OrganizationRole::roleName).orElse(null),
                    membership.isManaged(),
                    UserDetailsRepresentation.may(seen.may()));
        }
    }

    /**
     * @param name absent for a store that the realm does not have any more, and for org admins
     * @param state ON, OFF, NOT_ON_SERVER, GONE or LOST: the store does not know the person
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UserStoreRepresentation(String name, String state) {
        static UserStoreRepresentation of(UserStore store) {
            return new UserStoreRepresentation(store.name(), store.state().name());
        }
    }

    /** @param status WAITING, SENDING, SENT, FAILED or CANCELLED */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MailRepresentation(String kind, String status, int attempts, String lastError) {
        static MailRepresentation of(Mail mail, boolean withError) {
            return new MailRepresentation(
                    mail.kind().name(), mail.status().name(), mail.attempts(), withError ? mail.lastError() : null);
        }
    }

    /**
     * @param code of the error that an attempt would be answered with, absent when it is allowed
     * @param reason the sentence that goes with the code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MayRepresentation(boolean allowed, String code, String reason) {
        public static MayRepresentation of(Optional<Denial> denial) {
            return new MayRepresentation(
                    denial.isEmpty(),
                    denial.map(Denial::code).orElse(null),
                    denial.map(Denial::sentence).orElse(null));
        }
    }

    static UserDetailsRepresentation of(UserDetails details) {
        UserModel user = details.user();
        return new UserDetailsRepresentation(
                user.getId(),
                user.getUsername(),
                user.getEmail(),
                user.isEmailVerified(),
                user.getFirstName(),
                user.getLastName(),
                user.getFirstAttribute(UserModel.LOCALE),
                details.state().name(),
                user.isEnabled(),
                details.target().globalRoles().stream()
                        .map(GlobalRole::roleName)
                        .sorted()
                        .toList(),
                details.account().map(account -> account.origin().name()).orElse(null),
                managedBy(details.target().management().account().kind()),
                details.userStore().map(UserStoreRepresentation::of).orElse(null),
                details.identityProviders(),
                user.getCreatedTimestamp(),
                details.memberships().stream().map(MembershipRepresentation::of).toList(),
                details.mail()
                        .map(mail -> MailRepresentation.of(mail, details.mailErrors()))
                        .orElse(null),
                details.attributes(),
                may(details.may()),
                UserVersion.of(details).text());
    }

    private static String managedBy(Owner.Kind owner) {
        return name(owner == Owner.Kind.GONE_USER_STORE ? Owner.Kind.USER_STORE : owner);
    }

    public static Map<String, MayRepresentation> may(Map<Action, Optional<Denial>> may) {
        Map<String, MayRepresentation> shown = new TreeMap<>();
        may.forEach((action, denial) -> shown.put(name(action), MayRepresentation.of(denial)));
        return shown;
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
