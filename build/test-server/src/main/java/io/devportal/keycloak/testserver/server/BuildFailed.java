// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

/** Thrown when {@code kc.sh build} refuses the jars or the options. */
public final class BuildFailed extends Trouble {
    private static final long serialVersionUID = 1L;

    private final String log;

    BuildFailed(String log) {
        super("Keycloak could not be built with these jars:\n" + log.strip());
        this.log = log;
    }

    /** Everything that {@code kc.sh build} printed. */
    public String log() {
        return log;
    }
}
