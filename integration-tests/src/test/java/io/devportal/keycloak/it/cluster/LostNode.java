// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.Node;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that is under way on a node when it is killed; whom it answered is known, of the others nobody knows. */
final class LostNode {
    private static final int EACH = 4;
    private static final int LINES = 80;

    /** Approved by this node, which has answered so before it is killed. */
    final List<String> approved = addresses(EACH);
    /** Approved by it, and by all the others, while it is killed. */
    final List<String> raced = addresses(EACH);
    /** Sign up with it while it is killed. */
    final List<String> newcomers = addresses(EACH);
    /** Lines of a file that it works on while it is killed. */
    final List<String> invited = addresses(LINES);
    /** Submits the account set-up to it while it is killed. */
    final String finishing = People.newAddress();
    /** Signed up and approved on it, and has its mail. */
    final String mailed = People.newAddress();

    /** Who was told by a node that the approval counts: everybody at most once. */
    final Queue<String> approvals = new ConcurrentLinkedQueue<>();
    /** Who was told that the request is in. */
    final Queue<String> thanked = new ConcurrentLinkedQueue<>();

    final String mailedLink;
    final String finishingLink;
    private final PortalRealm on;
    private final People people;
    private final HttpBrowser finisher;
    private final HtmlForm setUp;
    private final String organization;
    private final Map<String, String> requests = new HashMap<>();

    LostNode(PortalRealm on, Mailbox mailbox) {
        this.on = on;
        this.people = new People(on, mailbox);
        organization = new Organizations(on).create();
        mailedLink = people.activationLink(mailed);
        finishingLink = people.activationLink(finishing);
        finisher = on.browser();
        setUp = finisher.get(finishingLink).form("#portal-account-setup").fill(People.setup(People.PASSWORD));
        applicants().forEach(people::signUp);
        applicants().forEach(applicant -> requests.put(applicant, people.id(applicant)));
    }

    /** Who waits for a decision, from this node or from another. */
    List<String> applicants() {
        return Stream.of(approved, raced).flatMap(List::stream).toList();
    }

    private static List<String> addresses(int count) {
        return Stream.generate(People::newAddress).limit(count).toList();
    }

    void decide() {
        approved.forEach(applicant -> approval(on, applicant).run());
    }

    /** @param others the same realm on the nodes that stay */
    void kill(Node node, List<PortalRealm> others) {
        List<Runnable> work = new ArrayList<>();
        work.add(() -> sendFile(on));
        work.add(() -> finisher.submit(setUp));
        raced.stream().map(applicant -> approval(on, applicant)).forEach(work::add);
        newcomers.stream().map(this::signUp).forEach(work::add);
        List<Supplier<Boolean>> all = new ArrayList<>();
        work.forEach(part -> all.add(whileItEnds(part)));
        others.forEach(other ->
                raced.stream().map(applicant -> approval(other, applicant)).forEach(part -> all.add(always(part))));
        all.add(always(() -> killAtWork(node)));
        Race.of(all);
    }

    private void killAtWork(Node node) {
        Await.until("the file is being worked on", () -> people.exists(invited.get(0)));
        node.kill();
    }

    private static Supplier<Boolean> whileItEnds(Runnable part) {
        return () -> {
            try {
                part.run();
                return true;
            } catch (UncheckedIOException gone) {
                return false;
            }
        };
    }

    static Supplier<Boolean> always(Runnable part) {
        return () -> {
            part.run();
            return true;
        };
    }

    private Runnable signUp(String address) {
        HttpBrowser browser = on.browser();
        HtmlForm form = browser.get(on.signUpUrl()).form("#kc-register-form").fill(People.details(address));
        return () -> {
            if (browser.submit(form).text().contains("Thanks, your request is in")) {
                thanked.add(address);
            }
        };
    }

    /** Tries again as long as the database is busy. Fails unless it is answered with the approval, or with who was faster. */
    Runnable approval(PortalRealm at, String applicant) {
        Api mara = at.as(People.ADMIN);
        String path = "registration-requests/" + requests.get(applicant) + "/approve";
        return () -> {
            ApiResponse answer = Await.value("a decision", Await.DEADLINE, () -> Optional.of(mara.post(path))
                    .filter(one -> one.status() != 503));
            if (answer.status() == 200) {
                approvals.add(applicant);
            } else if (!answer.expect(409).body().contains("already approved by Mara Lindqvist")) {
                throw new AssertionError(answer.body());
            }
        };
    }

    /** Fails unless every line is invited, now or before. Returns how many now. */
    int sendFile(PortalRealm at) {
        String file = invited.stream()
                .map(address -> address + ",Grace,Hopper," + organization + "\n")
                .collect(Collectors.joining("", "email,firstName,lastName,organization\n", ""));
        JsonNode answer = at.as(People.ADMIN)
                .sending("text/csv")
                .post("invitations/csv?dry-run=false", file)
                .expect(200)
                .json();
        List<String> outcomes = IntStream.range(0, LINES)
                .mapToObj(i -> answer.path("results").path(i).path("outcome").asText())
                .toList();
        if (!List.of("INVITED", "UNCHANGED").containsAll(outcomes)) {
            throw new AssertionError(answer.toString());
        }
        return answer.path("invited").asInt();
    }
}
