// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.mail.Mail;
import io.devportal.keycloak.testserver.mail.MailCatcher;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The newest link that each person has in their mails, until they take it. Other mails are thrown away. */
final class Links {
    private final Map<String, String> byAddress = new ConcurrentHashMap<>();

    Links(MailCatcher mails) {
        mails.readWith(this::keep);
    }

    private void keep(Mail mail) {
        if (mail.hasLink()) {
            byAddress.put(mail.to(), mail.link());
        }
    }

    boolean isThereFor(String address) {
        return byAddress.containsKey(address);
    }

    /** @return null if none has come */
    String take(String address) {
        return byAddress.remove(address);
    }
}
