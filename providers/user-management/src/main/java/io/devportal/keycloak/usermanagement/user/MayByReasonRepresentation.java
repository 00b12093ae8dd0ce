// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Denial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the caller may do, as in the rows of a list: grouped by reason, because one reason often applies to several
 * actions.
 *
 * @param allowed names of actions, such as {@code change-email}
 */
public record MayByReasonRepresentation(List<String> allowed, List<RefusedRepresentation> refused) {
    /**
     * @param code of the error that an attempt would be answered with
     * @param reason the sentence that goes with the code
     */
    public record RefusedRepresentation(String code, String reason, List<String> actions) {}

    public static MayByReasonRepresentation of(Map<Action, Optional<Denial>> may) {
        List<String> allowed = new ArrayList<>();
        Map<Denial, List<String>> refused = new LinkedHashMap<>();
        may.forEach(
                (action, denial) -> denial.map(reason -> refused.computeIfAbsent(reason, unknown -> new ArrayList<>()))
                        .orElse(allowed)
                        .add(UserDetailsRepresentation.name(action)));
        return new MayByReasonRepresentation(
                allowed,
                refused.entrySet().stream()
                        .map(one -> new RefusedRepresentation(
                                one.getKey().code(), one.getKey().sentence(), one.getValue()))
                        .toList());
    }
}
