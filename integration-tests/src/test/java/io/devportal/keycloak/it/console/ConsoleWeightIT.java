// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the list of people costs a browser. Times are figures of docs/reference/benchmarks.md. */
@Tag("console")
@PortalTest
final class ConsoleWeightIT {
    private static final int REQUESTS = 25;
    private static final int KILOBYTES = 70;

    private final UsersPage users;
    private final Page page;

    ConsoleWeightIT(PortalRealm realm, Page page) {
        this.users = new UsersPage(realm, page);
        this.page = page;
    }

    @Test // B20
    void theListOfPeopleIsLightAndIsKept() {
        users.open("");
        expect(page.locator("tbody a.name").first()).isVisible();
        Traffic traffic = new Traffic(page);

        page.navigate("about:blank");
        traffic.withEmptyCache();
        visit();

        assertThat(traffic.requests()).as("requests").isLessThanOrEqualTo(REQUESTS);
        assertThat(traffic.pageBytes() / 1024.0).as("kilobytes").isLessThanOrEqualTo(KILOBYTES);

        page.navigate("about:blank");
        traffic.forget();
        visit();

        assertThat(traffic.fetched(one ->
                        one.url().contains("/portal-console/") || one.url().contains("/portal/texts/")))
                .as("of what a browser keeps")
                .isEmpty();
    }

    private void visit() {
        page.navigate(users.console.url("users"));
        expect(page.locator("tbody a.name").first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
