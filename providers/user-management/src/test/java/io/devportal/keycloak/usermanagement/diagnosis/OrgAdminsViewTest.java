// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.By;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.Kind;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the org admin of "a" sees of a person who also belongs to "b". */
class OrgAdminsViewTest {
    private final OrgAdminsView view = new OrgAdminsView("omar", Set.of("id-a"), Set.of("a"));

    @ParameterizedTest // E-30
    @CsvSource({
        "PORTAL_CHANGE, portal/users/ada/organizations/a,      '',   true",
        "PORTAL_CHANGE, portal/users/ada/organizations/b,      '',   false",
        "PORTAL_CHANGE, portal/users/ada/organizations/a,      id-b, false",
        "PORTAL_CHANGE, portal/anything/ada,                   id-a, true",
        "PORTAL_CHANGE, portal/anything/ada,                   id-b, false",
        "PORTAL_CHANGE, portal/anything/ada,                   '',   false",
        "PORTAL_CHANGE, portal/users/ada,                      '',   false",
        "PORTAL_CHANGE, portal/users/ada/notes,                '',   false",
        "PORTAL_CHANGE, portal/users/ada/organizations,        '',   false",
        "DENIED,        portal/api/users/ada/organizations/a,  '',   false",
        "ADMIN_CHANGE,  organizations/id-a/members/ada,        '',   true",
        "ADMIN_CHANGE,  organizations/id-b/members/ada,        '',   false",
        "ADMIN_CHANGE,  users/ada,                             '',   false",
        "ADMIN_CHANGE,  users/ada/organizations/id-a,          '',   false",
    })
    void ofAdminEventsThoseOfTheirOrganizations(Kind kind, String path, String organization, boolean isVisible) {
        TimelineEntry entry = entry(kind).with("path", path).with("organization_id", organization);

        assertThat(view.of(TimelineSource.all(List.of(entry))).entries()).hasSize(isVisible ? 1 : 0);
    }

    @ParameterizedTest // E-30, L46
    @CsvSource({"enabled, true", "'email, enabled', true", "email, false"})
    void theyHearWhenSomebodyIsEnabledOrDisabled(String changed, boolean isVisible) {
        TimelineEntry entry =
                entry(Kind.PORTAL_CHANGE).with("path", "portal/users/ada").with("changed", changed);

        assertThat(view.of(TimelineSource.all(List.of(entry))).entries())
                .hasSize(isVisible ? 1 : 0)
                .allSatisfy(seen -> assertThat(seen.details()).doesNotContainKey("changed"));
    }

    @Test // E-30
    void whatTheySeeNamesNobodyElseAndHoldsNoNotes() {
        TimelineEntry entry = entry(Kind.PORTAL_CHANGE)
                .by(new By("mara", "Mara Ohlsen", "portal-cli"))
                .with("path", "portal/users/ada/organizations/a")
                .with("role", "developer")
                .with("note", "rude on the phone");

        TimelineEntry seen =
                view.of(TimelineSource.all(List.of(entry))).entries().get(0);

        assertThat(seen.by()).isNull();
        assertThat(seen.details()).containsOnlyKeys("role");
        assertThat(OrgAdminsView.ofState(entry.by(new By("omar", null, null)), "omar")
                        .by())
                .isNotNull();
    }

    @ParameterizedTest // E-30
    @CsvSource({"APPROVED_ACTIVATE, true", "APPROVED, true", "ALREADY_REGISTERED, false", "REJECTED, false"})
    void ofMailsThoseAboutTheStateOfTheAccount(MailKind kind, boolean isVisible) {
        assertThat(OrgAdminsView.isState(kind)).isEqualTo(isVisible);
    }

    private static TimelineEntry entry(Kind kind) {
        return TimelineEntry.of(1, "admin-1", kind);
    }
}
