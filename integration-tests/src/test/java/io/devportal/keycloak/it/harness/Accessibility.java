// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** WCAG 2.2 AA, as far as a program can tell. */
public final class Accessibility {
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** axe runs inside the page and would wait forever for a frame that may not run scripts. */
    private static final String FRAMES_WITHOUT_SCRIPT = "iframe[sandbox]:not([sandbox*=allow-scripts])";

    private Accessibility() {}

    public static void check(Page page) {
        boolean withoutFrames = page.frames().size() == 1;
        AxeResults results = new AxeBuilder(page)
                .withTags(WCAG_22_AA)
                .exclude(FRAMES_WITHOUT_SCRIPT)
                // what axe opens one more page for, with a process of its own, is to gather what it found in frames
                .setLegacyMode(withoutFrames)
                .analyze();
        if (results.getPasses().isEmpty()) {
            throw new AssertionError("axe found nothing to check on " + page.url());
        }
        if (!results.getViolations().isEmpty()) {
            throw new AssertionError(page.url() + " is not accessible:\n"
                    + results.getViolations().stream()
                            .map(Accessibility::describe)
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String describe(Rule rule) {
        return "- " + rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp()
                + rule.getNodes().stream().map(Accessibility::describe).collect(Collectors.joining());
    }

    private static String describe(CheckedNode node) {
        return "\n    " + node.getHtml() + "\n      " + node.getFailureSummary().replace("\n", "\n      ");
    }
}
