// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.access.Target.Management;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a caller may do with a request, and if not, why. Determined before the request is shown. */
record RequestRightsService(Caller caller) {
    private static final List<Action> ACTIONS =
            List.of(Action.DECIDE_REQUEST, Action.ASSIGN_REQUEST, Action.READ_NOTES, Action.WRITE_NOTES);

    RequestDetails on(RequestDetails request) {
        Account account = request.current().request();
        Target applicant = Target.of(account.id(), request.current().administersRealm(), Management.PORTAL);
        Map<Action, Optional<Denial>> may = new EnumMap<>(Action.class);
        for (Action action : ACTIONS) {
            may.put(action, AccessRules.decide(caller, action, applicant).or(() -> ofState(action, account)));
        }
        return request.with(may);
    }

    private static Optional<Denial> ofState(Action action, Account account) {
        return switch (action) {
            case DECIDE_REQUEST, ASSIGN_REQUEST ->
                account.status() == AccountStatus.PENDING_APPROVAL
                        ? Optional.empty()
                        : Optional.of(RequestDenials.alreadyDecided(account));
            default -> Optional.empty();
        };
    }
}
