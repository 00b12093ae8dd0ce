// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class that may know the database: the only way to our tables, and to Keycloak's where its model would read too much. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Store {}
