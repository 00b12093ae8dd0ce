// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.PortalTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail, ours and Keycloak's, as its preview has been written. */
@Tag("gallery")
@PortalTest
final class EveryMailIT {
    /** Facts whose label and value touch. */
    private static final String TOUCHING =
            """
            () => {
              const box = (cell) => {
                const range = document.createRange();
                range.selectNodeContents(cell);
                return range.getBoundingClientRect();
              };
              return [...document.querySelectorAll('.m-facts tr')].filter(({ cells }) => {
                const [label, value] = [...cells].map(box);
                const isBeside = label.top < value.bottom && value.top < label.bottom;
                return isBeside && Math.max(label.left, value.left) - Math.min(label.right, value.right) < 8;
              }).map((row) => row.textContent).join('\\n');
            }""";

    private final Page page;

    EveryMailIT(Page page) {
        this.page = page;
    }

    static Stream<Path> mails() {
        return MailPreviews.in("en", "ar").stream();
    }

    /** Light and dark, on a phone and on a desk. */
    @ParameterizedTest // B20
    @MethodSource("mails")
    void everybodyCanReadIt(Path mail) throws Exception {
        page.setContent(Files.readString(mail));
        for (int width : new int[] {360, 700}) {
            page.setViewportSize(width, 900);
            Browser.light(page);
            Accessibility.check(page);
            Browser.dark(page);
            Accessibility.check(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("what does not fit into %d px", width)
                    .isLessThanOrEqualTo(0);
            assertThat((String) page.evaluate(TOUCHING)).as("what touches").isEmpty();
        }
    }
}
