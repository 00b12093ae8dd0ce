// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import java.util.List;

/** A name for several rules. Sets do not contain sets. */
record RuleSet(String name, List<String> rules) {}
