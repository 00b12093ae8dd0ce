// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.devportal.keycloak.passwordpolicy.checklist.Checklist.Line;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The checklist as a realm attribute for templates: Keycloak's pages can read attributes, but call nothing of ours
 * (26.7.3). The attribute is public, so it does not say why rules are invalid.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChecklistAttribute(boolean broken, String warning, int maximumLength, List<Line> rules) {
    static final String ATTRIBUTE = "portal.password-rules.effective";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each page with a password field carries the list. */
    private static final int MAXIMUM = 50_000;

    /** Empty if there is nothing to show, or far too much: then the server alone tells what a password lacks. */
    static Optional<String> json(Checklist list) {
        if (list.isEmpty()) {
            return Optional.empty();
        }
        List<Line> checkedByServer =
                list.rules().stream().map(Line::withoutCheck).toList();
        return Stream.of(list.rules(), checkedByServer)
                .map(lines -> new ChecklistAttribute(
                                list.problem() != null, list.warning(), list.maximumLength(), lines)
                        .json())
                .filter(json -> json.length() <= MAXIMUM)
                .findFirst();
    }

    static boolean areUpToDate(KeycloakSession session, RealmModel realm) {
        return Objects.equals(
                realm.getAttribute(ATTRIBUTE),
                json(Checklist.of(session, realm)).orElse(null));
    }

    /** Makes the attribute of a realm equal to its rules, whoever wrote it last. */
    static void publish(KeycloakSession session, RealmModel realm) {
        if (!areUpToDate(session, realm)) {
            json(Checklist.of(session, realm))
                    .ifPresentOrElse(
                            json -> realm.setAttribute(ATTRIBUTE, json), () -> realm.removeAttribute(ATTRIBUTE));
        }
    }

    private String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
