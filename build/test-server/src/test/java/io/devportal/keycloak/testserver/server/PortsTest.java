// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PortsTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void seesWhoListensAlready(String address) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            assertThat(Ports.isTaken(other.getLocalPort())).isTrue();
        }
    }

    @Test
    void offersAFreeOne() {
        assertThat(Ports.isTaken(Ports.free())).isFalse();
    }

    /** Nobody has taken the first one yet; and the system gives none of them to a connection. */
    @Test
    void offersEachOnceAndNoneOfThoseForConnections() {
        assertThat(Stream.generate(Ports::free).limit(20))
                .doesNotHaveDuplicates()
                .allMatch(port -> port >= 20_000 && port < 32_768);
    }

    @Test
    void asksWithoutTakingThePort() throws IOException {
        int port = Ports.free();

        assertThat(Ports.answers(port)).isFalse();
        try (ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.answers(server.getLocalPort())).isTrue();
        }
    }
}
