// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** What a set-up adds to what a realm has of its own, and what of that it leaves alone: B18. */
@Tag("lifecycle")
@PortalTest
final class SetUpAdditionsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PEOPLE = 500;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final RealmInUse inUse;
    private final PortalRealm realm;
    private final PasswordAdmin admin;
    private final People people;

    SetUpAdditionsIT(KeycloakServer server, PortalRealm beside, Mailbox mailbox) {
        inUse = new RealmInUse(server, beside);
        realm = inUse.realm();
        admin = new PasswordAdmin(server, realm.name());
        people = new People(realm, mailbox);
    }

    @AfterEach
    void gone() {
        inUse.close();
    }

    @Test // B18, B19
    void languagesThatSomebodyChoseStay() {
        change(settings -> {
            settings.setInternationalizationEnabled(true);
            settings.setSupportedLocales(Set.of("de", "fr"));
            settings.setDefaultLocale("fr");
            return settings;
        });

        inUse.call("set-up").expect(200);

        RealmRepresentation after = realm.admin().toRepresentation();
        assertThat(after.getSupportedLocales()).containsExactlyInAnyOrder("de", "fr");
        assertThat(after.getDefaultLocale()).isEqualTo("fr");
    }

    @Test // B18, B19: a theme of the company may speak one language only, whichever that is
    void aThemeOfTheCompanyKeepsItsLanguage() {
        change(settings -> {
            settings.setLoginTheme("theme-of-the-company");
            return settings;
        });

        JsonNode done = inUse.call("set-up").expect(200).json();

        assertThat(done.path("left").toString()).contains("Internationalization stays off");
        assertThat(realm.admin().toRepresentation().isInternationalizationEnabled())
                .isFalse();
    }

    /** Who has an account without a last name is not stopped by a field that was not there before. */
    @Test // B18
    void aProfileGetsWhatThePackWritesAndKeepsItsOwn() {
        String id = people.user(RealmInUse.OLD).toRepresentation().getId();
        admin.send("PUT", "/users/" + id, JSON.createObjectNode().put("lastName", ""))
                .expect(204);
        ObjectNode before = (ObjectNode) profile();
        ArrayNode attributes = before.putArray("attributes");
        profile().path("attributes").forEach(attribute -> {
            if (!attribute.path("name").asText().equals("lastName")) {
                attributes.add(attribute);
            }
        });
        ObjectNode own = attributes.addObject();
        own.put("name", "company").put("displayName", "Company");
        own.putObject("permissions").putArray("edit").add("admin");
        admin.send("PUT", "/users/profile", before).expect(200);
        JsonNode stored = profile();
        JsonNode done = inUse.call("set-up").expect(200).json();

        assertThat(done.path("changes").toString())
                .contains("\"name\":\"lastName\",\"outcome\":\"created\",\"detail\":\"not required\"");
        assertThat(without("lastName")).isEqualTo(stored);
        assertThat(people.signIn(RealmInUse.OLD, People.PASSWORD).header("Location"))
                .contains("code=");
        assertThat(inUse.outcomes("set-up")).containsOnly("kept");
    }

    private JsonNode profile() {
        return admin.send("GET", "/users/profile", null).expect(200).json();
    }

    private JsonNode without(String name) {
        ObjectNode profile = (ObjectNode) profile();
        ArrayNode others = JSON.createArrayNode();
        profile.path("attributes").forEach(attribute -> {
            if (!attribute.path("name").asText().equals(name)) {
                others.add(attribute);
            }
        });
        profile.set("attributes", others);
        return profile;
    }

    /** Left behind by somebody who deleted its mapper; a mapper of their own stays in it. */
    @Test // B18
    void aScopeThatLacksItsMapperGetsIt() {
        inUse.call("set-up").expect(200);
        ClientScopeRepresentation scope = realm.admin().clientScopes().findAll().stream()
                .filter(found -> found.getName().equals("portal-api"))
                .findFirst()
                .orElseThrow();
        scope.getProtocolMappers().forEach(mapper -> realm.admin()
                .clientScopes()
                .get(scope.getId())
                .getProtocolMappers()
                .delete(mapper.getId()));
        assertThat(inUse.healthProblems()).contains("api-access");

        String done = inUse.call("set-up").expect(200).json().path("changes").toString();

        assertThat(done).contains("added mapper portal-api audience");
        assertThat(inUse.healthProblems()).isEmpty();
    }

    @Test // B18: as Terraform writes them
    void whatLeadsToThePortalAlreadyIsNotAddedOnceMore() {
        inUse.call("set-up").expect(200);
        ClientRepresentation client =
                realm.admin().clients().findByClientId("developer-portal").get(0);
        client.setRedirectUris(List.of(realm.url("portal/"), realm.url("account/")));
        realm.admin().clients().get(client.getId()).update(client);

        assertThat(inUse.outcomes("set-up")).containsOnly("kept");
        assertThat(inUse.healthProblems()).isEmpty();
    }

    @Test // B18: the figure
    void aRealmWithFiveHundredPeopleIsSetUpWithinTwoSeconds() {
        ObjectNode all = JSON.createObjectNode().put("ifResourceExists", "FAIL");
        ArrayNode users = all.putArray("users");
        for (int i = 0; i < PEOPLE; i++) {
            ObjectNode person = users.addObject();
            person.put("username", "person-" + i + "@company.example").put("enabled", true);
            person.put("email", "person-" + i + "@company.example");
        }
        admin.send("POST", "/partialImport", all).expect(200);

        // whatever else the machine does at a moment makes a single one slow
        Duration quickest =
                Stream.generate(this::timeOfSetUp).limit(3).min(naturalOrder()).orElseThrow();

        assertThat(quickest).isLessThan(LONGEST);
    }

    /** Takes it out again. */
    private Duration timeOfSetUp() {
        long begin = System.nanoTime();
        inUse.call("set-up").expect(200);
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        inUse.call("prepare-uninstall").expect(200);
        return taken;
    }

    private void change(UnaryOperator<RealmRepresentation> how) {
        realm.admin().update(how.apply(realm.admin().toRepresentation()));
    }
}
