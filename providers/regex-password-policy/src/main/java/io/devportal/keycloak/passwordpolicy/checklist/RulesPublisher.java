// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Keeps the attribute of a realm equal to its rules, whoever wrote it last. */
final class RulesPublisher {
    private final KeycloakSession session;

    RulesPublisher(KeycloakSession session) {
        this.session = session;
    }

    boolean isUpToDate(RealmModel realm) {
        return Objects.equals(
                realm.getAttribute(PublishedRules.ATTRIBUTE), wanted(realm).orElse(null));
    }

    void publish(RealmModel realm) {
        if (!isUpToDate(realm)) {
            wanted(realm)
                    .ifPresentOrElse(
                            json -> realm.setAttribute(PublishedRules.ATTRIBUTE, json),
                            () -> realm.removeAttribute(PublishedRules.ATTRIBUTE));
        }
    }

    private Optional<String> wanted(RealmModel realm) {
        return PublishedRules.json(RuleList.of(session, realm));
    }
}
