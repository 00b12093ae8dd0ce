// SPDX-License-Identifier: Apache-2.0
/** A portal of Spring Boot, as {@code docs/how-to/portals/spring.md} has it. Start with {@link SpringPortal}. */
package io.devportal.keycloak.it.relyingparty.portal.spring;
