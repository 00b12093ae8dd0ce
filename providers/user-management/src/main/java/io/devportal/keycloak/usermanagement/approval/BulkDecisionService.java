// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.RecentLogin;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Decides several requests by the rules for one, each in its own transaction: a request that cannot be decided does
 * not stop the others, and decisions made so far remain if the rest is not reached.
 */
final class BulkDecisionService {
    private static final Logger LOG = Logger.getLogger(BulkDecisionService.class);

    /** How many at once: it bounds what one call costs, and what it throws out of Keycloak's user cache. */
    static final int MOST = 100;

    private final KeycloakSession session;
    private final Caller caller;

    BulkDecisionService(KeycloakSession session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /**
     * @param version that the caller has seen, or null
     * @param organization of an approval
     */
    record Item(String id, String version, OrganizationChoice organization) {}

    /**
     * @param decided null when it was refused
     * @param refused null when it was decided
     */
    record Result(String id, RequestDetails decided, Denial refused) {}

    /**
     * In the order of the items.
     *
     * @param asked read once it is clear that the caller may decide
     */
    List<Result> decide(Supplier<BulkDecisionRepresentation> asked) {
        AccessRules.require(caller, Action.DECIDE_REQUEST);
        return asked.get().carryOut(this);
    }

    List<Result> approve(List<Item> items) {
        return each(
                items,
                (service, item) -> service.approve(item.id(), item::organization, RequestVersion.seen(item.version())));
    }

    /** @param reason for all */
    List<Result> reject(List<Item> items, ReasonChoice reason) {
        reason.requireGood(session.getContext().getRealm());
        return each(
                items, (service, item) -> service.reject(item.id(), () -> reason, RequestVersion.seen(item.version())));
    }

    private List<Result> each(List<Item> items, BiFunction<ApprovalService, Item, RequestDetails> decision) {
        RecentLogin.require(
                caller, PortalSettings.of(session.getContext().getRealm()).maxLoginAge(), Time.currentTimeSeconds());
        if (items.isEmpty() || items.size() > MOST) {
            throw new Refusal(Denial.invalid("items", "1 to " + MOST + " requests"));
        }
        return items.stream().map(item -> one(item, decision)).toList();
    }

    private Result one(Item item, BiFunction<ApprovalService, Item, RequestDetails> decision) {
        try {
            RequestDetails decided = KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    own -> decision.apply(
                            new ApprovalService(own, own.getContext().getRealm(), caller), item),
                    "Bulk decision");
            return new Result(item.id(), decided, null);
        } catch (Refusal refusal) {
            return new Result(item.id(), null, refusal.denial());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Request %s could not be decided", item.id());
            return new Result(item.id(), null, RequestDenials.notDecided());
        }
    }
}
