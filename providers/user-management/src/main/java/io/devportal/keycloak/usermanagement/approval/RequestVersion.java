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
 * The version of a request that an admin has seen: the request as submitted, the current account as far as it matters
 * for the decision, and the assignee. Mails and notes are not part of it: they arrive while an admin reads.
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
        SignInMethods signInMethods = current.signInMethods();
        // an address that is the login name as well changes once
        parts.put("username", Objects.equals(signInMethods.username(), now.email()) ? "" : signInMethods.username());
        parts.put("enabled", current.user() == null ? null : current.user().enabled());
        parts.put("password", signInMethods.hasPassword());
        parts.put("identityProvider", new TreeMap<>(signInMethods.links()));
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
