// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.relyingparty.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The readers refuse what the portals refuse; a reader that takes everything proves nothing. */
final class PortalReadersTest {
    private static final Layer7Scheme LAYER7 = new Layer7Scheme("{organization:${organization},role:${role}}");
    private static final TykProfile TYK = new TykProfile("roles", " ", Map.of("a:admin", "team-a"));

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void layer7TakesOneValueOfPairs() {
        assertThat(LAYER7.roles(List.of("{organization:org1,role:developer};{organization:org2,role:admin}")))
                .containsExactly(Map.entry("org1", "developer"), Map.entry("org2", "admin"));
        assertThatThrownBy(() -> LAYER7.roles(List.of("{organization:a,role:b}", "{organization:c,role:d}")))
                .hasMessageContaining("one value");
        assertThatThrownBy(() -> LAYER7.roles(List.of("a:b"))).hasMessageContaining("No pair");
    }

    @Test
    void tykTakesTextsAtTheTopLevel() throws JsonProcessingException {
        assertThat(TYK.team(json("{\"roles\":[\"b:dev\",\"a:admin\"]}"))).contains("team-a");
        assertThat(TYK.team(json("{\"roles\":\"b:dev a:admin\"}"))).contains("team-a");
        assertThat(TYK.team(json("{\"portal\":{\"roles\":[\"a:admin\"]}}"))).isEmpty();
        JsonNode object = json("{\"roles\":{\"a\":1}}");
        assertThatThrownBy(() -> TYK.groups(object)).hasMessageContaining("not a string");
        JsonNode numbers = json("{\"roles\":[1]}");
        assertThatThrownBy(() -> TYK.groups(numbers)).hasMessageContaining("not a string");
    }

    @Test
    void tykTakesTheLastTeamAndLaterAll() throws JsonProcessingException {
        TykProfile two = new TykProfile("roles", " ", Map.of("a:admin", "team-a", "b:dev", "team-b"));
        JsonNode claims = json("{\"roles\":[\"a:admin\",\"b:dev\",\"c:dev\"]}");

        assertThat(two.team(claims)).contains("team-b");
        assertThat(two.teams(claims)).containsExactly("team-a", "team-b");
    }

    @Test // K-08
    void tykTakesNamesakesForOneWithoutAnId() {
        TykProfile profile = new TykProfile("roles", " ", Map.of(), "sub");

        assertThat(profile.account(Map.of("sub", List.of("id-1")), "Ada Lovelace"))
                .isEqualTo("id-1");
        assertThat(profile.account(Map.of(), "Ada Lovelace")).isEqualTo("Ada Lovelace");
    }

    @Test
    void tykBreaksSamlValuesWithSpacesApart() {
        assertThat(TYK.groups(List.of("a:admin", "b c:dev"))).containsExactly("a:admin", "b", "c:dev");
    }

    @Test
    void graviteeComparesWholeItemsOfAListAndPartsOfAText() throws JsonProcessingException {
        assertThat(new GraviteeProfile(json("{\"roles\":[\"xa:admin\"]}")).contains("roles", "a:admin"))
                .isFalse();
        assertThat(new GraviteeProfile(json("{\"roles\":\"xa:admin\"}")).contains("roles", "a:admin"))
                .isTrue();
        assertThat(new GraviteeProfile(json("{}")).contains("roles", "a:admin")).isFalse();
    }

    @Test
    void graviteeStumblesOverAMissingClaimUnlessTheConditionMinds() throws JsonProcessingException {
        GraviteeProfile nobody = new GraviteeProfile(json("{}"));

        assertThatThrownBy(() -> nobody.holds("{#jsonPath(#profile, '$.roles').contains('a:admin')}"))
                .hasMessageContaining("evaluation");
        assertThat(nobody.holds("{#jsonPath(#profile, '$.roles')?.contains('a:admin') ?: false}"))
                .isFalse();
    }
}
