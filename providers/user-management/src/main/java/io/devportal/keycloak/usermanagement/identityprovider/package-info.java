/**
 * Approval of first logins through an identity provider. Start at {@link FirstLoginAuthenticator}, then
 * {@link FirstLoginGuard}, which finds people who bypassed it. {@link IdentityProvidersResource} has the settings
 * of each provider. Rows B13, L42, L43.
 */
package io.devportal.keycloak.usermanagement.identityprovider;
