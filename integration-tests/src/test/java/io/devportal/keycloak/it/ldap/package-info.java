// SPDX-License-Identifier: Apache-2.0
/** People whom a directory keeps. Start reading at {@link io.devportal.keycloak.it.ldap.LdapSignUpIT}. */
package io.devportal.keycloak.it.ldap;
