// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.stream.Stream;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of a running server, in megabytes. */
final class Heap implements AutoCloseable {
    private final JMXConnector connection;
    private final MemoryMXBean memory;

    private Heap(JMXConnector connection) throws IOException {
        this.connection = connection;
        this.memory = ManagementFactory.newPlatformMXBeanProxy(
                connection.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    }

    /** @param server the script that has started it, or the server itself */
    static Heap of(ProcessHandle server) {
        ProcessHandle java = Stream.concat(Stream.of(server), server.descendants())
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(java.pid()));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            return new Heap(JMXConnectorFactory.connect(new JMXServiceURL(address)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AttachNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With what nobody uses any more. */
    double used() {
        return memory.getHeapMemoryUsage().getUsed() / 1048576.0;
    }

    /** Without it. */
    double live() {
        memory.gc();
        return used();
    }

    double limit() {
        return memory.getHeapMemoryUsage().getMax() / 1048576.0;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
