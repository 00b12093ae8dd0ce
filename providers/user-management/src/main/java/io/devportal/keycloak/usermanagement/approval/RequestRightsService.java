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
import java.util.Map;
import java.util.Optional;

/** Whether one caller may decide a request, and why not: asked before it is shown. */
record RequestRightsService(Caller caller) {
    RequestDetails on(RequestDetails request) {
        Account account = request.current().request();
        Target applicant = Target.of(account.id(), request.current().administersRealm(), Management.PORTAL);
        Optional<Denial> decide = AccessRules.decide(caller, Action.DECIDE_REQUEST, applicant)
                .or(() -> account.status() == AccountStatus.PENDING_APPROVAL
                        ? Optional.empty()
                        : Optional.of(RequestDenials.alreadyDecided(account)));
        return request.with(Map.of(Action.DECIDE_REQUEST, decide));
    }
}
