// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.audit;

import io.devportal.keycloak.usermanagement.access.Caller;

/**
 * Who did something.
 *
 * @param id user id of a person, alias of an identity provider, else null
 * @param name for people to read
 */
public record Actor(Kind kind, String id, String name) {

    /** What can act. */
    public enum Kind {
        PERSON,
        SYSTEM,
        IDENTITY_PROVIDER,
        COMMAND_LINE
    }

    /** What happens by itself, after a time. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "the system");

    /** Whoever runs a command on the server. */
    public static final Actor COMMAND_LINE = new Actor(Kind.COMMAND_LINE, null, "the command line");

    public static Actor of(Caller caller) {
        return new Actor(Kind.PERSON, caller.id(), caller.name());
    }

    public static Actor identityProvider(String alias) {
        return new Actor(Kind.IDENTITY_PROVIDER, alias, alias);
    }
}
