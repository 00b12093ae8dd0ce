// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.identityprovider.claim.ClaimedRoles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.broker.provider.AbstractIdentityProviderMapper;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.IdentityProviderSyncMode;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;

/** Applies what an identity provider says; subclasses know where it says it. */
abstract class OrganizationRoleMapper extends AbstractIdentityProviderMapper {

    private static final Logger LOG = Logger.getLogger(OrganizationRoleMapper.class);

    /** Null when the identity provider says nothing. */
    abstract Object value(Map<String, String> config, BrokeredIdentityContext context);

    /** What is wrong with the options that only this protocol has. */
    abstract Stream<String> sourceProblems(Map<String, String> config);

    final List<String> problems(Map<String, String> config) {
        return Stream.concat(sourceProblems(config), MapperSettings.of(config).problems().stream())
                .toList();
    }

    @Override
    public final boolean supportsSyncMode(IdentityProviderSyncMode mode) {
        return true;
    }

    @Override
    public final String getDisplayCategory() {
        return "Role Importer";
    }

    /** Here the first login of somebody whom the portal does not know is still undecided. */
    @Override
    public final void preprocessFederatedIdentity(
            KeycloakSession session,
            RealmModel realm,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        if (isPortalDeciding(context) && problems(mapper.getConfig()).isEmpty()) {
            ClaimedRoles claimed = claimed(mapper, context);
            if (claimed.namesPublisher()) {
                PublisherMark.set(context);
            }
        }
    }

    @Override
    public final void importNewUser(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        follow(session, realm, user, mapper, context);
    }

    @Override
    public final void updateBrokeredUser(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        follow(session, realm, user, mapper, context);
    }

    /** The mode LEGACY is the first login alone, like IMPORT: whoever wants more asks for it. */
    @Override
    public final void updateBrokeredUserLegacy(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {}

    private void follow(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        // a lightweight user is stored nowhere, and neither could the roles be
        if (isPortalDeciding(context) || LightweightUserAdapter.isLightweightUser(user)) {
            return;
        }
        List<String> problems = problems(mapper.getConfig());
        if (problems.isEmpty()) {
            MapperSettings settings = MapperSettings.of(mapper.getConfig());
            new RoleSyncService(session, realm, mapper, context.getIdpConfig(), settings)
                    .follow(user, claimed(mapper, context));
        } else {
            LOG.warnf(
                    "The mapper %s of identity provider %s in realm %s grants and removes nothing. %s",
                    mapper.getName(), context.getIdpConfig().getAlias(), realm.getName(), String.join(" ", problems));
        }
    }

    private ClaimedRoles claimed(IdentityProviderMapperModel mapper, BrokeredIdentityContext context) {
        return MapperSettings.of(mapper.getConfig()).reader().read(value(mapper.getConfig(), context));
    }

    private static boolean isPortalDeciding(BrokeredIdentityContext context) {
        return AuthorizationType.of(context.getIdpConfig()) == AuthorizationType.PORTAL;
    }
}
