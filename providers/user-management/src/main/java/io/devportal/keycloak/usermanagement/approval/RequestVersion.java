// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.rest.Version;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an admin decides on: the request as it was made, and the account as it is. */
final class RequestVersion {

    private RequestVersion() {}

    static Version of(CurrentRequest current) {
        Account request = current.request();
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("state", request.status() + " " + request.version());
        Account.Applicant recorded = request.applicant();
        Account.Applicant now = current.upToDate().applicant();
        parts.put("email", recorded.email() + "\n" + now.email());
        parts.put("firstName", recorded.firstName() + "\n" + now.firstName());
        parts.put("lastName", recorded.lastName() + "\n" + now.lastName());
        parts.put("organization", request.organization());
        return new Version(parts);
    }
}
