// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Overflow;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of a login, in every state worth looking at, without a server. */
@Tag("gallery")
@PortalTest
final class EveryPageIT {
    private static final List<String> LANGUAGES = List.of("en", "ar");
    /** Have longer words, or more of them, than English and Arabic. */
    private static final List<String> LONG_WORDS = List.of("de", "fr", "nl", "pl", "tr", "uk");

    private static final int PHONE = 360;
    private static final int DESK = 1440;
    /** 1280 px at 400 %. */
    private static final int NARROWEST = 320;

    /** Of what a keyboard has to reach, how much is left; a group of radio buttons is one stop. */
    private static final String UNREACHED =
            """
            () => {
              const stop = (e) => e.type === 'radio' ? e.name : e;
              const seen = window.seen ??= new Set();
              const at = document.activeElement;
              if (at !== document.body) {
                const { outlineStyle, boxShadow } = getComputedStyle(at);
                const box = at.getBoundingClientRect();
                if (outlineStyle === 'none' && boxShadow === 'none' || box.top < 0 || box.bottom > innerHeight + box.height / 2) {
                  throw new Error(`the focus is not to be seen: ${at.outerHTML.slice(0, 160)}`);
                }
                seen.add(stop(at));
              }
              return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter((e) => !e.disabled && e.checkVisibility({ visibilityProperty: true }) && !seen.has(stop(e)))
                .map((e) => e.outerHTML.slice(0, 160)).join('\\n');
            }""";

    /** Words of what is large or bold that go on in the next line without a hyphen; addresses may. */
    private static final String BROKEN_WORDS =
            """
            () => [...document.querySelectorAll('h1, h2, strong:not([dir]), .btn, .label, .portal-steps li')].flatMap((heading) => {
              const text = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT), broken = [];
              while (text.nextNode()) {
                for (const { index, 0: word } of text.currentNode.data.matchAll(/[^\\s\\u00ad-]+/g)) {
                  const range = document.createRange();
                  range.setStart(text.currentNode, index);
                  range.setEnd(text.currentNode, index + word.length);
                  // a hyphen at the end of the line before counts to the word behind it
                  const behindHyphen = text.currentNode.data[index - 1] === '\\u00ad' ? 1 : 0;
                  if (new Set([...range.getClientRects()].slice(behindHyphen).map(({ top }) => top)).size > 1) {
                    broken.push(word);
                  }
                }
              }
              return broken;
            }).join()""";

    private static final int MOST_STOPS = 80;
    /** The least that WCAG 1.4.12 asks to bear. */
    private static final String WIDE_TEXT =
            "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
                    + " p { margin-block-end: 2em !important }";

    private static BaseTheme base;

    private final Browser browser;

    EveryPageIT(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void unpack() throws Exception {
        base = new BaseTheme();
    }

    static Stream<String> pages() throws Exception {
        return LoginPage.all().keySet().stream();
    }

    /** However late its scripts come. */
    @ParameterizedTest // B20
    @MethodSource("pages")
    void nothingMovesOnceItIsOnTheScreen(String name) throws Exception {
        for (String language : LANGUAGES) {
            Page page = browser.newPerson(options -> options.setReducedMotion(null));
            DrawnPages pages = drawn(page, language);
            for (int width : new int[] {PHONE, DESK}) {
                page.setViewportSize(width, 900);
                pages.open(name);
                assertThat(pages.shifts())
                        .as("what moves at %d px in %s", width, language)
                        .isEmpty();
            }
        }
    }

    /** Light, dark, with colours of the system, on a phone, on a desk, and on one at 400 %. */
    @ParameterizedTest // B20
    @MethodSource("pages")
    void everybodyCanUseIt(String name) throws Exception {
        for (String language : LANGUAGES) {
            Page page = browser.newPerson();
            page.setViewportSize(DESK, 900);
            drawn(page, language).open(name);
            Accessibility.check(page);
            Browser.dark(page);
            Accessibility.check(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            Accessibility.check(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
            page.setViewportSize(NARROWEST, 900);
            Accessibility.check(page);
            assertThat(Overflow.off(page))
                    .as("at %d px in %s", NARROWEST, language)
                    .isEmpty();
            page.setViewportSize(PHONE, 900);
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(WIDE_TEXT));
            assertThat(Overflow.off(page)).as("of wide text in %s", language).isEmpty();
        }
    }

    @ParameterizedTest // B20
    @MethodSource("pages")
    void longWordsFitOnTheNarrowestScreen(String name) throws Exception {
        for (String language : LONG_WORDS) {
            Page page = browser.newPerson();
            page.setViewportSize(NARROWEST, 900);
            drawn(page, language).open(name);

            assertThat(Overflow.off(page)).as(language).isEmpty();
            assertThat((String) page.evaluate(BROKEN_WORDS)).as(language).isEmpty();
        }
    }

    @ParameterizedTest // B20
    @MethodSource("pages")
    void theKeyboardReachesAllThatCanBeUsed(String name) throws Exception {
        Page page = browser.newPerson();
        page.setViewportSize(DESK, 900);
        drawn(page, "en").open(name);

        String unreached = (String) page.evaluate(UNREACHED);
        for (int stop = 0; stop < MOST_STOPS && !unreached.isEmpty(); stop++) {
            page.keyboard().press("Tab");
            unreached = (String) page.evaluate(UNREACHED);
        }

        assertThat(unreached).as("what the keyboard does not reach").isEmpty();
    }

    private static DrawnPages drawn(Page page, String language) throws Exception {
        return new DrawnPages(new LoginTheme(base, Locale.forLanguageTag(language)), page);
    }
}
