// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Locks a folder against other processes on this machine. Only one thread of a JVM may use it at a time. */
record FolderLock(Path folder, String name) {

    /** What is done while nobody else does the like. */
    interface Work<T> {
        T done() throws IOException;
    }

    /** Waits until nobody else holds the lock of this name. Its file stays: somebody may be waiting at it. */
    <T> T during(Work<T> work) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel file =
                FileChannel.open(folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            return work.done();
        }
    }
}
