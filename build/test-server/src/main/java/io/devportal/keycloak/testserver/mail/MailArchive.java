// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Mails as numbered .eml files, so that the links in them survive a restart. */
final class MailArchive {
    private final Path folder;

    MailArchive(Path folder) {
        this.folder = folder;
    }

    void save(MimeMessage message, int number) throws MessagingException {
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(folder.resolve("%06d.eml".formatted(number)))) {
                message.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Oldest first. */
    List<Mail> load() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(MailArchive::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(null, in);
            String to = ((InternetAddress) message.getAllRecipients()[0]).getAddress();
            return Mail.of(message, to);
        } catch (MessagingException e) {
            throw new IllegalStateException("Unreadable mail " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
