// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.organizations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.devportal.keycloak.it.dsl.BrokeredRealm.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.server.KeycloakRun;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** What an admin sees of organization roles in Keycloak's Admin Console, and that it loses nothing. */
@Tag("organizations")
@PortalTest
final class AdminConsoleIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Page page;

    @AutoClose
    private final BrokeredRealm brokered;

    AdminConsoleIT(KeycloakServer server, PortalRealm realm, Page page) {
        this.server = server;
        this.realm = realm;
        this.page = page;
        this.brokered = new BrokeredRealm(realm);
    }

    @BeforeEach
    void anAdminSignsIn() {
        page.setViewportSize(1280, 1600);
        page.navigate(server.baseUrl() + "/admin/");
        page.locator("#username").fill(KeycloakRun.ADMIN);
        page.locator("#password").fill(KeycloakRun.ADMIN);
        page.locator("#kc-login").click();
        // until the console has read the answer to the sign-in, it would put its own address over the next one
        page.waitForURL(url -> url.endsWith("/console/"));
    }

    private void open(String path) {
        page.navigate(server.baseUrl() + "/admin/master/console/#/" + realm.name() + "/" + path);
        // begun anew there: from its start page it may look in the master realm for what this page shows
        page.reload();
    }

    @Test // B13, L42
    void whatItDoesNotKnowOfAnIdentityProviderSurvivesItsSaveButton() {
        IdentityProviderResource provider =
                brokered.upstream.asOidc(ALIAS, Map.of("portalApproval", "off", "portalAuthorizationType", "portal"));
        open("identity-providers/oidc/" + ALIAS + "/settings");

        page.getByTestId("displayName").fill("Their login");
        Browser.screenshot(page, "admin-console-identity-provider");
        page.getByTestId("idp-details-save").click();

        assertThat(page.getByText("Provider successfully updated")).isVisible();
        IdentityProviderRepresentation saved = provider.toRepresentation();
        assertThat(saved.getDisplayName()).isEqualTo("Their login");
        assertThat(saved.getConfig())
                .containsEntry("portalApproval", "off")
                .containsEntry("portalAuthorizationType", "portal");
    }

    @Test // B14
    void theMapperOfAnIdentityProviderExplainsItself() {
        IdentityProviderResource provider = brokered.upstream.asOidc(ALIAS, Map.of());
        open("identity-providers/oidc/" + ALIAS + "/mappers/create");
        page.getByTestId("name").fill("roles");
        choose("#identityProviderMapper", "Developer portal: claim to organization roles");
        assertLabels(
                "Claim",
                "Shape",
                "Item template",
                "Separator",
                "Role names",
                "Allowed organizations",
                "Any organization",
                "Create missing organizations");
        assertHelp("Shape", "all roles in one text, as for Layer7");
        Browser.screenshot(page, "admin-console-idp-mapper");

        page.getByTestId("claim").fill("their_roles");
        page.getByTestId("portal.organizations").fill("acme, globex");
        addRow("boss", "realm-admin");
        page.getByTestId("new-mapper-save-button").click();
        assertRefused("Role names: ", "admin-console-idp-mapper-refused");
        assertThat(provider.getMappers()).isEmpty();

        page.getByPlaceholder("Type a value").fill("org-admin");
        page.getByTestId("new-mapper-save-button").click();
        assertThat(page.getByText("Mapper created successfully")).isVisible();
        assertThat(provider.getMappers().get(0).getConfig())
                .containsEntry("portal.organizations", "acme, globex")
                .containsEntry("portal.role.names", "[{\"key\":\"boss\",\"value\":\"org-admin\"}]");
    }

    @Test // B1
    void theProtocolMapperExplainsItself() {
        String client;
        try (Response created = realm.admin().clients().create(TokenClient.representation())) {
            client = CreatedResponseUtil.getCreatedId(created);
        }
        open("clients/" + client + "/clientScopes/dedicated/mappers/" + TokenClient.MAPPER + "/create");
        assertLabels(
                "Shape", "Item template", "Separator", "Role names", "Include global roles", "Include account plan");
        choose("#portal\\.shape", "joined");
        assertHelp("Role names", "What the portal calls a role");
        Browser.screenshot(page, "admin-console-protocol-mapper");

        page.getByTestId("name").fill("roles");
        addRow("boss", "admin");
        page.getByTestId("save").click();
        assertRefused("Role names: knows only the roles org-admin", "admin-console-protocol-mapper-refused");

        page.getByPlaceholder("Type a key").fill("org-admin");
        page.getByTestId("save").click();
        assertThat(page.getByText("Mapping successfully created")).isVisible();
    }

    private void choose(String select, String option) {
        page.locator(select).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .click();
    }

    private void assertLabels(String... labels) {
        for (String label : labels) {
            assertThat(page.locator(".pf-v5-c-form__label-text")
                            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label + "$"))))
                    .isVisible();
        }
    }

    private void assertHelp(String label, String help) {
        page.getByTestId("help-label-" + label).click();
        assertThat(page.getByText(help)).isVisible();
        page.keyboard().press("Escape");
    }

    private void addRow(String key, String value) {
        page.locator("[data-testid$=-add-row]").first().click();
        page.getByPlaceholder("Type a key").fill(key);
        page.getByPlaceholder("Type a value").fill(value);
    }

    private void assertRefused(String sentence, String screenshot) {
        // the Admin Console may say it twice
        assertThat(page.getByText(sentence).first()).isVisible();
        Browser.screenshot(page, screenshot);
    }
}
