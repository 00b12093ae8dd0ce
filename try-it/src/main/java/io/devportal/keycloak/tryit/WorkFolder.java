// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.tryit;

import io.devportal.keycloak.testserver.server.Folders;
import io.devportal.keycloak.testserver.server.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder with everything that a try-out keeps between runs. Only one try-out at a time may use it. */
final class WorkFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private WorkFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static WorkFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new Trouble("Another try-out is using " + folder
                        + ". Stop it, or choose another folder with -Dtry-it.folder=FOLDER.");
            }
            return new WorkFolder(folder, lock);
        } catch (IOException e) {
            throw new Trouble("Cannot write to " + folder + ". Choose another folder with -Dtry-it.folder=FOLDER.", e);
        }
    }

    /** Built servers: only a cache. */
    Path servers() {
        return folder.resolve("servers");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path mails() {
        return data().resolve("mails");
    }

    boolean hasDemoPeople() {
        return Files.exists(demoPeople());
    }

    void rememberDemoPeople() throws IOException {
        Files.createFile(demoPeople());
    }

    private Path demoPeople() {
        return data().resolve("demo-people-made");
    }

    void forget() throws IOException {
        Folders.delete(data());
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
