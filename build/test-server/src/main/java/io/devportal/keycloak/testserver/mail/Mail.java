// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A received mail, decoded.
 *
 * @param to the bare address of the recipient
 * @param from the sender as written, with the display name
 * @param text the plain text part, empty if there is none
 * @param html the HTML part, empty if there is none
 * @param source everything else: headers, attachments
 */
public record Mail(
        String to, String from, String subject, Instant sentAt, String text, String html, MimeMessage source) {
    private static final Pattern ACTION_LINK =
            Pattern.compile("https?://\\S+/(login-actions/action-token\\?|portal/(activate|link)/)\\S+");

    /** @param to whom the mail server was told to deliver it */
    static Mail of(MimeMessage source, String to) {
        try {
            Date sent = source.getSentDate();
            return new Mail(
                    to,
                    display(source.getFrom()),
                    source.getSubject() == null ? "" : source.getSubject(),
                    sent == null ? Instant.now() : sent.toInstant(),
                    part(source, "text/plain"),
                    part(source, "text/html"),
                    source);
        } catch (MessagingException e) {
            throw new IllegalStateException("Unreadable mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The link to activate, verify or reset, as the plain text part spells it. */
    public String link() {
        Matcher link = ACTION_LINK.matcher(text);
        if (!link.find()) {
            throw new NoSuchElementException("No link in the mail \"" + subject + "\" to " + to + ":\n" + text);
        }
        return link.group();
    }

    public boolean hasLink() {
        return ACTION_LINK.matcher(text).find();
    }

    /** The raw header, empty if the mail does not have it. */
    public String header(String name) {
        try {
            String value = source.getHeader(name, ", ");
            return value == null ? "" : value;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String display(Address[] addresses) {
        if (addresses == null || addresses.length == 0) {
            return "";
        }
        return addresses[0] instanceof InternetAddress internet ? internet.toUnicodeString() : addresses[0].toString();
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
