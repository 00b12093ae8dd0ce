// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class that may access the database: our tables, and Keycloak's where its model would read too much. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Store {}
