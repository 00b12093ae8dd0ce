// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.harness.Apache;
import io.devportal.keycloak.it.harness.PortalRealm;

/** A site behind Apache, an organization whose roles open its pages, and people at its door. */
final class ApacheSite implements AutoCloseable {
    final Apache apache = new Apache();
    final Organizations organizations;
    final String acme;
    private final Page page;

    ApacheSite(PortalRealm realm, Page page) {
        this.page = page;
        this.organizations = new Organizations(realm);
        this.acme = organizations.create();
        apache.page("admins", "For admins of the organization");
    }

    /** A person with this role. */
    String person(String role) {
        return person(role, acme);
    }

    String person(String role, String organization) {
        String person = organizations.newPerson();
        organizations.grant(person, organization, role);
        return person;
    }

    Response visit(String path, String person) {
        String url = apache.url(path);
        page.navigate(url);
        return apache.explain(() -> new SignIn(page).expecting(url, person));
    }

    @Override
    public void close() {
        apache.close();
    }
}
