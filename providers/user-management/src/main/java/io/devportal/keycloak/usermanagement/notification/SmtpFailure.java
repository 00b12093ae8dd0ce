// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.keycloak.email.EmailException;

/**
 * Why a mail could not be sent, derived from the exceptions of Angus Mail.
 *
 * @param reason for an admin; may hold an address, and what a mail server says
 */
record SmtpFailure(Kind kind, String reason) {
    enum Kind {
        /** 5xx for this recipient or this mail: it would be refused again. */
        REFUSED_FOR_GOOD,
        /** 4xx, such as greylisting. */
        REFUSED_FOR_NOW,
        /** No connection, no TLS, a wrong password, a refused sender: nothing to do with this mail. */
        NO_ANSWER
    }

    /** In front of a reason that lies with whom the mail goes to: every stranger can give an address that takes no mail. */
    static final String ABOUT_RECIPIENT = "recipient_refused: ";

    /** A server that relays for nobody, or refuses us, does so for every recipient. */
    private static final Pattern POLICY = Pattern.compile("(?i)\\b[45]\\.7\\.\\d|relay");

    static SmtpFailure of(EmailException failure) {
        List<Throwable> chain = chain(failure);
        Throwable last = chain.get(chain.size() - 1);
        String reason = last.getClass().getSimpleName() + ": " + last.getMessage();
        if (chain.size() == 1 || last instanceof AddressException) {
            // DefaultEmailSenderProvider (26.7.3) did not even connect: the address is none
            return new SmtpFailure(Kind.REFUSED_FOR_GOOD, reason);
        }
        Optional<Integer> recipient =
                first(chain, SMTPAddressFailedException.class, SMTPAddressFailedException::getReturnCode);
        Optional<Integer> code =
                recipient.or(() -> first(chain, SMTPSendFailedException.class, SMTPSendFailedException::getReturnCode));
        boolean isAboutRecipient =
                recipient.isPresent() && !POLICY.matcher(reason).find();
        return new SmtpFailure(
                code.map(SmtpFailure::kind).orElse(Kind.NO_ANSWER),
                isAboutRecipient ? ABOUT_RECIPIENT + reason : reason);
    }

    private static Kind kind(int code) {
        if (code >= 500) {
            return Kind.REFUSED_FOR_GOOD;
        }
        // a connection that ends in the middle has the code -1
        return code >= 400 ? Kind.REFUSED_FOR_NOW : Kind.NO_ANSWER;
    }

    private static <T> Optional<Integer> first(List<Throwable> chain, Class<T> type, Function<T, Integer> code) {
        return chain.stream().filter(type::isInstance).map(type::cast).map(code).findFirst();
    }

    /** Causes, and what Jakarta Mail chains beside them. */
    static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable link = failure;
        while (link != null && !chain.contains(link)) {
            chain.add(link);
            Throwable next = link instanceof MessagingException mail ? mail.getNextException() : null;
            link = next == null ? link.getCause() : next;
        }
        return chain;
    }
}
