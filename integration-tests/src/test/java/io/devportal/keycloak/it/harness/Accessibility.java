// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** WCAG 2.2 AA, as far as a program can tell. */
public final class Accessibility {
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** axe runs inside the page and would wait forever for a frame that may not run scripts. */
    private static final String FRAMES_WITHOUT_SCRIPT = "iframe[sandbox]:not([sandbox*=allow-scripts])";

    private static final String IS_THERE = "() => typeof axe === 'object'";

    /** How many rules were kept, and what is wrong as text. */
    private static final String RUN =
            """
            async tags => {
              const found = await axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
              return {
                kept: found.passes.length,
                broken: found.violations.map(rule => `- ${rule.id} (${rule.impact}): ${rule.help}`
                  + rule.nodes.map(node => `\\n    ${node.html}\\n      ${node.failureSummary}`).join('')).join('\\n')
              };
            }""";

    private Accessibility() {}

    public static void check(Page page) {
        if (page.frames().size() == 1) {
            checkWithoutFrames(page);
        } else {
            checkWithFrames(page);
        }
    }

    /** The page keeps axe from one look to the next: to send it half a megabyte of script takes as long as a look. */
    private static void checkWithoutFrames(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate(IS_THERE))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        Map<?, ?> found = (Map<?, ?>) page.evaluate(RUN, WCAG_22_AA);
        verdict(page, ((Number) found.get("kept")).intValue() == 0, (String) found.get("broken"));
    }

    private static void checkWithFrames(Page page) {
        AxeResults results = new AxeBuilder(page)
                .withTags(WCAG_22_AA)
                .exclude(FRAMES_WITHOUT_SCRIPT)
                .analyze();
        verdict(
                page,
                results.getPasses().isEmpty(),
                results.getViolations().stream().map(Accessibility::describe).collect(Collectors.joining("\n")));
    }

    private static void verdict(Page page, boolean isBlank, String broken) {
        if (isBlank) {
            throw new AssertionError("axe found nothing to check on " + page.url());
        }
        if (!broken.isEmpty()) {
            throw new AssertionError(page.url() + " is not accessible:\n" + broken);
        }
    }

    private static String describe(Rule rule) {
        return "- " + rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp()
                + rule.getNodes().stream().map(Accessibility::describe).collect(Collectors.joining());
    }

    private static String describe(CheckedNode node) {
        return "\n    " + node.getHtml() + "\n      " + node.getFailureSummary();
    }
}
