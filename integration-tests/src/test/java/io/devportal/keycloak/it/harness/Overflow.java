// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.microsoft.playwright.Page;

/** Finds content of a page that is cut off, or that needs scrolling in two directions. */
public final class Overflow {
    private static final String OFF =
            """
            () => {
              const found = [];
              if (document.documentElement.scrollWidth > innerWidth) {
                found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
              }
              const scrolls = (e) => e && (/auto|scroll/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
              for (const e of document.querySelectorAll('body *')) {
                const box = e.getBoundingClientRect();
                const isForEars = getComputedStyle(e).clipPath.startsWith('inset');
                if (!e.checkVisibility() || !box.width || isForEars || e.closest('.sr, .skip, svg, option')) {
                  continue;
                }
                if ((box.left < -1 || box.right > innerWidth + 1) && !scrolls(e.parentElement)) {
                  found.push(`beside the page: ${e.outerHTML.slice(0, 160)}`);
                } else if (e.matches('.badge') && box.height > 64) {
                  found.push(`letter below letter: ${e.outerHTML.slice(0, 160)}`);
                } else if (/hidden|clip/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1
                    && !e.matches('input, select')) {
                  found.push(`cut off: ${e.outerHTML.slice(0, 160)}`);
                }
              }
              for (const button of document.querySelectorAll('input + button')) {
                const { left, right, top, bottom } = button.getBoundingClientRect(), field = button.previousElementSibling;
                const box = field.getBoundingClientRect(), style = getComputedStyle(field);
                if (button.checkVisibility() && top < box.bottom && bottom > box.top && left < box.right - parseFloat(style.paddingRight)
                    && right > box.left + parseFloat(style.paddingLeft)) {
                  found.push(`a button covers what is typed: ${field.outerHTML.slice(0, 160)}`);
                }
              }
              return found.slice(0, 5).join('\\n');
            }""";

    private Overflow() {}

    /** A line for each, at most five; empty is as it should be. */
    public static String off(Page page) {
        return (String) page.evaluate(OFF);
    }
}
