// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.clock;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.keycloak.common.util.Time;

/** {@code POST /realms/master/test-clock/SECONDS}: how far this node's clock is ahead of the machine's. */
public final class ClockResource {

    @POST
    @Path("{seconds}")
    public void set(@PathParam("seconds") int seconds) {
        Time.setOffset(seconds);
    }
}
