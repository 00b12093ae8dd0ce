// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class on a real server. Its methods may ask for a {@link PortalRealm} (the class's own), {@link Mailbox},
 * {@link Browser}, {@link com.microsoft.playwright.Page}, {@link io.devportal.keycloak.testserver.http.HttpBrowser},
 * {@link KeycloakServer}, {@link Directory}, and for what goes wrong {@link FaultySmtp}; on PostgreSQL also {@link Clock} and {@link Cluster}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({PortalExtension.class, ProgressLine.class})
public @interface PortalTest {}
