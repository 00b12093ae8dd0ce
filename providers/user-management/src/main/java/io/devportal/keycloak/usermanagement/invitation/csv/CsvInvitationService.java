// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation.csv;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.invitation.DiscreetInvitationService;
import io.devportal.keycloak.usermanagement.invitation.InvitingService;
import io.devportal.keycloak.usermanagement.organization.Organization;
import io.devportal.keycloak.usermanagement.organization.Organizations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

/**
 * Invites the people of a file by the rules for one, each in a transaction of its own: a refused line does not stop
 * the others, and two files at once cannot deadlock. A dry run does the same and rolls back; it still counts what the
 * lines would use of the daily quota.
 */
final class CsvInvitationService {
    private static final Logger LOG = Logger.getLogger(CsvInvitationService.class);

    /** A connection in between may give up after a minute without an answer; what is left comes with the next call. */
    private static final Duration BUDGET = Duration.ofSeconds(40);

    private static final Set<String> NOTHING_TO_DO = Set.of("already_member", "already_invited");

    private final KeycloakSession session;
    private final Caller caller;
    private final Organizations organizations;
    private final Map<String, List<Organization>> known = new HashMap<>();

    CsvInvitationService(KeycloakSession session, Caller caller) {
        this.session = session;
        this.caller = caller;
        this.organizations = new Organizations(session, session.getContext().getRealm());
    }

    /** What became of a line, or would. */
    enum Outcome {
        INVITED,
        /** A member already, or invited before. */
        UNCHANGED,
        REFUSED
    }

    /** @param problems of a line that is refused, and of no other */
    record LineResult(InvitationLine line, Outcome outcome, List<Denial> problems) {}

    /** @param nextLine where to go on, or null when all is done */
    record Report(List<LineResult> results, Integer nextLine) {}

    /**
     * Throws a {@link Refusal}, before anything is done, for a file that cannot be read.
     *
     * @param body read once it is clear that the caller may invite anybody
     * @param from the first line that counts; earlier ones are only read
     * @param sendsNow whether the invitations are mailed at once, or null for what the settings say
     */
    Report invite(Supplier<InvitationFile> body, int from, boolean dryRun, Boolean sendsNow) {
        AccessRules.require(caller, Action.ADD_USER);
        InvitationFile file = body.get();
        file.forEach(line -> {});
        Run run = new Run(from, dryRun, sendsNow, Time.currentTimeMillis() + BUDGET.toMillis());
        file.forEach(run::line);
        return new Report(run.results, run.nextLine);
    }

    /** Its id. What is not the caller's is not there (F-03). One statement or two for each name that the file has. */
    private String organization(String aliasOrName) {
        List<Organization> found = known.computeIfAbsent(
                aliasOrName, text -> organizations.called(text, AccessRules.visibleOrganizations(caller)));
        if (found.size() != 1) {
            throw new Refusal(CsvDenials.organization(found.stream()
                    .map(one -> one.alias() + " (" + one.name() + ")")
                    .toList()));
        }
        return found.get(0).id();
    }

    private final class Run {
        private final int from;
        private final boolean dryRun;
        private final Boolean sendsNow;
        private final long deadline;
        private final Map<String, Integer> before = new HashMap<>();
        private final List<LineResult> results = new ArrayList<>();
        /** Of a dry run. */
        private int tried;

        private Integer nextLine;

        Run(int from, boolean dryRun, Boolean sendsNow, long deadline) {
            this.from = from;
            this.dryRun = dryRun;
            this.sendsNow = sendsNow;
            this.deadline = deadline;
        }

        void line(InvitationLine line) {
            Integer same = before.putIfAbsent(line.subject(), line.number());
            if (line.number() < from || nextLine != null) {
                return;
            }
            if (Time.currentTimeMillis() > deadline && !results.isEmpty()) {
                nextLine = line.number();
                return;
            }
            List<Denial> problems = line.problems(true);
            if (problems.isEmpty() && same != null) {
                problems = List.of(CsvDenials.saidBefore(Integer.toString(same)));
            }
            results.add(problems.isEmpty() ? tried(line) : new LineResult(line, Outcome.REFUSED, problems));
        }

        private LineResult tried(InvitationLine line) {
            try {
                String organization = organization(line.text(Column.ORGANIZATION));
                new DiscreetInvitationService(session, caller).of(own -> invite(own, line, organization));
                tried += dryRun ? 1 : 0;
                return new LineResult(line, Outcome.INVITED, List.of());
            } catch (Refusal refusal) {
                return NOTHING_TO_DO.contains(refusal.denial().code())
                        ? new LineResult(line, Outcome.UNCHANGED, List.of())
                        : new LineResult(line, Outcome.REFUSED, List.of(refusal.denial()));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Line %d of a file could not be invited", line.number());
                return new LineResult(line, Outcome.REFUSED, List.of(CsvDenials.notInvited()));
            }
        }

        private Void invite(KeycloakSession own, InvitationLine line, String organization) {
            new InvitingService(own, own.getContext().getRealm(), caller)
                    .invite(() -> line.newUser(organization, sendsNow), tried);
            if (dryRun) {
                own.getTransactionManager().setRollbackOnly();
            }
            return null;
        }
    }
}
