// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.health.RealmClients.Matches;
import io.devportal.keycloak.usermanagement.notification.MailBacklogs;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.OrganizationChoice;
import io.devportal.keycloak.usermanagement.settings.SettingsDocument;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.common.Profile;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;
import org.keycloak.userprofile.UserProfileProvider;

/** The checks of one realm, in the order of the answer. Simple checks are defined here. */
final class RealmChecks {

    private static final Set<ResourceType> REALM = Set.of(ResourceType.REALM);

    private final KeycloakSession session;
    private final RealmModel realm;

    RealmChecks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    List<Check> all() {
        return List.of(
                new RegistrationFlowCheck(session, realm),
                new RequiredActionCheck(realm),
                new ApiAccessCheck(realm),
                Check.of("settings", REALM, this::settings),
                Check.of("hostname", REALM, this::hostname),
                Check.of("mail-server", REALM, this::mailServer),
                Check.of("portal-admin", Set.of(ResourceType.CLIENT_ROLE), this::portalAdmin),
                new OutboxCheck(() -> new MailBacklogs(session).of(realm.getId()), Time.currentTimeMillis()),
                new LostAccountsCheck(session, realm),
                Check.of("client-addresses", Set.of(ResourceType.REALM, ResourceType.CLIENT), this::clientAddresses),
                new FirstBrokerLoginCheck(session, realm),
                new AuthorizationTypeCheck(session, realm),
                new MissingProvidersCheck(session, realm),
                new ThemeCheck(session, realm),
                new TermsCheck(session, realm),
                Check.of("implicit-consent", Set.of(ResourceType.CLIENT), this::implicitConsent),
                new ApiClientsCheck(session, realm),
                new SignInClientCheck(session, realm),
                new ConsoleClientCheck(session, realm),
                Check.of("unmanaged-attributes", Set.of(ResourceType.USER_PROFILE), this::unmanagedAttributes),
                new UserStorageCheck(realm),
                new ScimCheck(realm),
                new PasswordRulesCheck(session, realm),
                Check.of("organizations", REALM, this::organizations));
    }

    /** Whether the realm says what it wants, or lives on defaults. */
    private Finding settings(String name) {
        return new SettingsDocument(realm).isPresent()
                ? Finding.ok(name)
                : Finding.warning(
                        name,
                        Sentence.of(
                                "absent",
                                "The realm has no portal settings, so the strict defaults are in force: manual approval, password on"
                                        + " account set-up. A realm update that did not name them may have erased them. Store them"
                                        + " again with PUT settings."));
    }

    /** Whether mails can carry links. */
    private Finding hostname(String name) {
        return new FixedHostname(session).isSet()
                ? Finding.ok(name)
                : Finding.problem(
                        name,
                        Sentence.of(
                                "absent",
                                "The server has no fixed hostname, so mails with a link wait: a link is never made from the address"
                                        + " of a request. Start Keycloak with --hostname=https://..., or enter a frontend URL under"
                                        + " Realm settings."));
    }

    /** Whether mails can leave at all. */
    private Finding mailServer(String name) {
        if (new Outbox(session, realm).isConfigured()) {
            Optional<Sentence> problem = new MailServerText(realm.getSmtpConfig()).problem();
            return problem.map(message -> Finding.problem(name, message)).orElse(Finding.ok(name));
        }
        PortalSettings settings = PortalSettings.of(realm);
        return settings.approvesAutomatically() && settings.asksPasswordAtSignUp()
                ? Finding.warning(
                        name,
                        Sentence.of(
                                "absent",
                                "E-mail is not configured. Sign-up does without it as the settings are, but nobody gets a mail who has"
                                        + " forgotten the password. Enter host and sender under Realm settings > Email."))
                : Finding.problem(
                        name,
                        Sentence.of(
                                "needed",
                                "E-mail is not configured: nobody gets an activation link, and sign-ups that need one are refused."
                                        + " Enter host and sender under Realm settings > Email."));
    }

    /** Whether somebody learns of a waiting request. */
    private Finding portalAdmin(String name) {
        boolean reachable = new PortalRoles(session, realm)
                .portalAdmins()
                .anyMatch(admin -> admin.isEnabled() && admin.getEmail() != null);
        return reachable
                ? Finding.ok(name)
                : Finding.warning(
                        name,
                        Sentence.of(
                                "nobody",
                                "No enabled user with an e-mail address has the role portal-admin, so nobody is told of a waiting"
                                        + " request. Grant the role of the client \"" + GlobalRole.CLIENT_ID + "\".",
                                GlobalRole.CLIENT_ID));
    }

    /** Whether clients still have the addresses of a realm that has another name by now. K-09. */
    private Finding clientAddresses(String name) {
        List<String> clients = new RealmClients(session, realm).withAddressesOfOtherRealms();
        return clients.isEmpty()
                ? Finding.ok(name)
                : Finding.problem(
                        name,
                        Sentence.of(
                                "renamed",
                                "Clients have addresses of a realm with another name, as after this one was renamed: "
                                        + Names.of(clients)
                                        + ". Signing in with them fails, and the links and buttons of mails that have left lead to the old"
                                        + " name. Write \"/realms/" + realm.getName()
                                        + "/\" into their Home URL and Valid redirect URIs; people with an old link ask for a new one.",
                                Names.counted(clients),
                                realm.getName()));
    }

    /** Which clients give tokens to somebody who is disabled in front of a consent page. A-23. */
    private Finding implicitConsent(String name) {
        Matches clients = new RealmClients(session, realm).withImplicitConsent();
        long count = clients.count();
        return count == 0
                ? Finding.ok(name)
                : Finding.warning(
                        name,
                        Sentence.of(
                                "clients",
                                "Somebody who is disabled while a consent page is open still gets a token there from clients with"
                                        + " implicit or hybrid flow: "
                                        + Names.of(clients.first(Names.SHOWN), count)
                                        + ". Switch off \"Implicit flow\" or \"Consent required\" of these clients.",
                                Names.counted(clients.first(Names.SHOWN), count)));
    }

    /** Whether people can give themselves attributes that a portal believes. */
    private Finding unmanagedAttributes(String name) {
        UnmanagedAttributePolicy policy = session.getProvider(UserProfileProvider.class)
                .getConfiguration()
                .getUnmanagedAttributePolicy();
        return policy != UnmanagedAttributePolicy.ENABLED
                ? Finding.ok(name)
                : Finding.warning(
                        name,
                        Sentence.of(
                                "open",
                                "Everybody can write any attribute of their own account, so a portal must not trust one that a mapper"
                                        + " puts into a token. Set \"Unmanaged attributes\" under Realm settings > General to"
                                        + " \"Disabled\" or \"Only administrators can write\"."));
    }

    /** Whether people can register the organization that the settings let them ask for. L5. */
    private Finding organizations(String name) {
        boolean isFeatureEnabled = Profile.isFeatureEnabled(Profile.Feature.ORGANIZATION);
        boolean areEnabled = isFeatureEnabled && realm.isOrganizationsEnabled();
        if (areEnabled || PortalSettings.of(realm).organizationAtSignUp() == OrganizationChoice.OFF) {
            return Finding.ok(name);
        }
        return Finding.problem(
                name,
                Sentence.of(
                        isFeatureEnabled ? "off" : "no-feature",
                        "The settings let people register an organization at sign-up, but "
                                + (isFeatureEnabled
                                        ? "the realm has organizations switched off, so the form does not ask for one. Switch them on"
                                                + " under Realm settings > General"
                                        : "the server runs without the feature organization, so the form does not ask for one. Build"
                                                + " Keycloak with it")
                                + ", or set organizationAtSignUp to off."));
    }
}
