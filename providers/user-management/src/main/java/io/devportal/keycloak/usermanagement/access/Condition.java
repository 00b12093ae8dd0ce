// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Target.Change;
import io.devportal.keycloak.usermanagement.access.Target.Owner;
import io.devportal.keycloak.usermanagement.access.Target.SingleSignOn;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** A condition that rows of the table refer to, with the denial for callers who do not meet it. */
enum Condition {
    NOT_THE_OWN_REQUEST(Condition::isOneself, target -> AccessDenials.selfApproval()),
    NOT_ONESELF(Condition::isOneself, target -> AccessDenials.ownAccount()),
    NO_REALM_ADMINISTRATOR(
            (caller, target) -> target.holdsRealmManagementRoles(), target -> AccessDenials.realmAdministrator()),

    /** An org admin knows nobody else. */
    SHARES_AN_ORGANIZATION(
            (caller, target) ->
                    !caller.isPortalAdmin() && Collections.disjoint(caller.administered(), target.organizations()),
            target -> Denial.notFound()),
    /** What concerns all of a person: an org admin may it when nobody else has a say. */
    ALL_ORGANIZATIONS_ADMINISTERED(
            (caller, target) -> !caller.isPortalAdmin()
                    && (target.isPublisher() || !caller.administered().containsAll(target.organizations())),
            target -> target.isPublisher() ? AccessDenials.publisher() : AccessDenials.otherOrganizations()),
    /** What concerns one membership: an org admin gives two of the roles, in the organizations that they administer. */
    WITHIN_ADMINISTERED_ORGANIZATIONS(
            (caller, target) -> !caller.isPortalAdmin() && (target.isPublisher() || !isWithin(caller, target.change())),
            target -> target.isPublisher() ? AccessDenials.publisher() : AccessDenials.notGrantable()),

    /** Of somebody who belongs to an organization in that mode, nothing that concerns all of them is changed here (L4). */
    NO_SINGLE_SIGN_ON(
            (caller, target) -> isUnderSingleSignOn(target, target.organizations()),
            target -> AccessDenials.singleSignOn(target.management().singleSignOn())),
    NO_SINGLE_SIGN_ON_THERE(
            (caller, target) -> isUnderSingleSignOn(target, Set.of()),
            target -> AccessDenials.singleSignOn(target.management().singleSignOn())),
    ACCOUNT_OF_THE_PORTAL(
            (caller, target) -> !target.management().account().isPortal(),
            (caller, target) ->
                    AccessDenials.managedBy(caller, target.management().account())),
    /** The authorization type of an identity provider leaves them to portal admins, and to nobody else (L32, L34). */
    ROLES_OF_THE_PORTAL(
            (caller, target) -> !target.management().roles().isPortal()
                    || (!target.management().account().isPortal() && !caller.isPortalAdmin()),
            (caller, target) -> target.management().roles().kind() == Owner.Kind.IDENTITY_PROVIDER
                    ? AccessDenials.identityProviderDecides(
                            target.management().roles().name())
                    : AccessDenials.managedBy(caller, target.management().account())),

    EITHER_PUBLISHER_OR_MEMBER(
            (caller, target) -> target.change().globalRoles().size() > 1
                    || (!target.change().globalRoles().isEmpty()
                            && !target.change().organizations().isEmpty()),
            target -> AccessDenials.publisherWithOrganization()),
    NO_PUBLISHER((caller, target) -> target.isPublisher(), target -> AccessDenials.publisherWithOrganization()),
    PUBLISHER((caller, target) -> !target.isPublisher(), target -> AccessDenials.noPublisher()),
    KEEPS_AN_ORGANIZATION(
            (caller, target) ->
                    !target.isPublisher() && target.change().organizations().containsAll(target.organizations()),
            target -> AccessDenials.lastOrganization());

    private static final Set<OrganizationRole> ROLES_OF_ORG_ADMINS =
            Collections.unmodifiableSet(EnumSet.of(OrganizationRole.ORG_ADMIN, OrganizationRole.DEVELOPER));

    private final BiPredicate<Caller, Target> fails;
    private final BiFunction<Caller, Target, Denial> denial;

    Condition(BiPredicate<Caller, Target> fails, Function<Target, Denial> denial) {
        this(fails, (caller, target) -> denial.apply(target));
    }

    Condition(BiPredicate<Caller, Target> fails, BiFunction<Caller, Target, Denial> denial) {
        this.fails = fails;
        this.denial = denial;
    }

    /** Empty when it is met. */
    Optional<Denial> objection(Caller caller, Target target) {
        return fails.test(caller, target) ? Optional.of(denial.apply(caller, target)) : Optional.empty();
    }

    private static boolean isOneself(Caller caller, Target target) {
        return target.userId() != null && caller.isReally(target.userId());
    }

    private static boolean isUnderSingleSignOn(Target target, Set<String> organizations) {
        SingleSignOn mode = target.management().singleSignOn();
        return mode.covers(organizations) || mode.covers(target.change().organizations());
    }

    /** A change that names no organization is within none. */
    private static boolean isWithin(Caller caller, Change change) {
        return !change.organizations().isEmpty()
                && caller.administered().containsAll(change.organizations())
                && ROLES_OF_ORG_ADMINS.containsAll(change.roles())
                && change.globalRoles().isEmpty();
    }
}
