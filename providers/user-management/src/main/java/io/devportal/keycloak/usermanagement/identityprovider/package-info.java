/**
 * Approval of people whom an identity provider brings for the first time. Start at
 * {@link io.devportal.keycloak.usermanagement.identityprovider.FirstLoginAuthenticator}, then
 * {@link io.devportal.keycloak.usermanagement.identityprovider.FirstLoginGuard}, which finds who passed it by. The settings of each provider are
 * {@link io.devportal.keycloak.usermanagement.identityprovider.IdentityProvidersResource}. Rows B13, L42, L43.
 */
package io.devportal.keycloak.usermanagement.identityprovider;
