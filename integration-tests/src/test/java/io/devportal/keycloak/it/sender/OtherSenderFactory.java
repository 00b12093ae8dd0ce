// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.sender;

import java.util.Map;
import org.keycloak.Config;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.EmailSenderProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Stands before Keycloak's own sender, and sends nothing. */
public final class OtherSenderFactory implements EmailSenderProviderFactory {
    @Override
    public EmailSenderProvider create(KeycloakSession session) {
        return new EmailSenderProvider() {
            @Override
            public void send(
                    Map<String, String> config, String address, String subject, String textBody, String htmlBody)
                    throws EmailException {
                throw new EmailException("This sender sends nothing");
            }

            @Override
            public void validate(Map<String, String> config) {}

            @Override
            public void close() {}
        };
    }

    @Override
    public String getId() {
        return "other-sender";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
