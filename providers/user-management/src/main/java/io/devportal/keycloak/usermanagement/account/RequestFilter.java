// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.text.MailDomain;
import io.devportal.keycloak.usermanagement.text.SearchTerm;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Search criteria for requests, of which all must match; those that are null are ignored.
 *
 * @param states one of them is the state of the request
 * @param search in the name or the address that the person gave
 * @param organization in the name of the organization that they ask for
 * @param domain of the address
 * @param from milliseconds since the epoch, included
 * @param to milliseconds since the epoch, not included
 * @param assignee user id; empty for those that nobody takes care of
 */
public record RequestFilter(
        Set<AccountStatus> states,
        SearchTerm search,
        SearchTerm organization,
        MailDomain domain,
        Long from,
        Long to,
        String assignee) {

    private static final String NAME = "lower(coalesce(%s.firstName, '') || ' ' || coalesce(%s.lastName, ''))";

    /** All in this state; null for all there are. */
    public static RequestFilter in(AccountStatus status) {
        return new RequestFilter(status == null ? null : Set.of(status), null, null, null, null, null, null);
    }

    /** As conditions about an account of this alias; nobody invited is meant. */
    String conditions(String alias) {
        StringBuilder text = new StringBuilder("%s.realmId = :realm and %s.origin <> :notInvited");
        append(text, states, "%s.status in :states");
        append(
                text,
                search,
                "(lower(%s.email)" + SearchTerm.LIKE.formatted("search") + " or " + NAME
                        + SearchTerm.LIKE.formatted("search") + ")");
        append(text, organization, "lower(%s.requestedOrganization)" + SearchTerm.LIKE.formatted("organization"));
        append(
                text,
                domain,
                "(lower(%s.email)" + SearchTerm.LIKE.formatted("domain") + " or lower(%s.email)"
                        + SearchTerm.LIKE.formatted("ascii") + ")");
        append(text, from, "%s.createdAt >= :from");
        append(text, to, "%s.createdAt < :to");
        append(text, assignee, isForNobody() ? "%s.assigneeId is null" : "%s.assigneeId = :assignee");
        return text.toString().replace("%s", alias);
    }

    private boolean isForNobody() {
        return "".equals(assignee);
    }

    private static void append(StringBuilder text, Object value, String condition) {
        if (value != null) {
            text.append(" and ").append(condition);
        }
    }

    /** Besides the realm. */
    Map<String, Object> parameters() {
        Map<String, Object> all = new HashMap<>();
        all.put("notInvited", AccountOrigin.INVITATION);
        all.put("states", states);
        all.put("search", search == null ? null : search.pattern());
        all.put("organization", organization == null ? null : organization.pattern());
        all.put("domain", domain == null ? null : SearchTerm.ending("@" + domain.shown()));
        all.put("ascii", domain == null ? null : SearchTerm.ending("@" + domain.ascii()));
        all.put("from", from);
        all.put("to", to);
        all.put("assignee", isForNobody() ? null : assignee);
        all.values().removeIf(value -> value == null);
        return all;
    }
}
