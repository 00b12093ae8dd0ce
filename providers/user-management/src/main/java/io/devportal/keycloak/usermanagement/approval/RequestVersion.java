// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Assignee;
import io.devportal.keycloak.usermanagement.account.LostRequests.LostRequest;
import io.devportal.keycloak.usermanagement.rest.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What an admin decides on: the request as it was made, and the account as it is, with all that the decision comes out by, and who
 * takes care of it. The mails that were sent and the notes are not part of it: they come while somebody reads.
 */
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
        WaysIn waysIn = current.waysIn();
        // an address that is the login name as well changes once
        parts.put("username", Objects.equals(waysIn.username(), now.email()) ? "" : waysIn.username());
        parts.put("enabled", current.user() == null ? null : current.user().enabled());
        parts.put("password", waysIn.hasPassword());
        parts.put("identityProvider", new TreeMap<>(waysIn.links()));
        parts.put("organization", request.organization());
        Assignee assignee = request.handling().assignee();
        parts.put("assignee", assignee == null ? null : assignee.id());
        parts.put("attributes", current.user() == null ? null : new TreeMap<>(current.wrote()));
        return new Version(parts);
    }

    /** What a decision compares under its lock; empty for null. */
    static Optional<Consumer<CurrentRequest>> seen(String version) {
        return Optional.ofNullable(version).map(seen -> current -> of(current).require(seen));
    }

    static Version of(LostRequest lost) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("username", lost.username());
        parts.put("email", lost.email());
        parts.put("firstName", lost.firstName());
        parts.put("lastName", lost.lastName());
        parts.put("enabled", lost.enabled());
        return new Version(parts);
    }
}
