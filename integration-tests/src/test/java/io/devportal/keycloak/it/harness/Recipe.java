// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.keycloak.representations.idm.PartialImportRepresentation;

/** One of the files in {@code realm-config/portals}, imported as an admin does: "Partial import". */
public final class Recipe {
    /** Where the portal of every recipe is, until an admin writes the address of theirs. */
    private static final String PORTAL = "https://portal.example.com";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String text;

    private Recipe(String text) {
        this.text = text;
    }

    public static Recipe named(String name) {
        try {
            return new Recipe(Files.readString(TestFiles.recipe(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole folder. */
    public static List<Recipe> all() {
        return TestFiles.recipes().stream().map(Recipe::named).toList();
    }

    /** For a portal at this address, without a slash at the end. */
    public Recipe at(String url) {
        return new Recipe(text.replace(PORTAL, url));
    }

    /** With something changed that an admin changes. */
    public Recipe with(String text, String replacement) {
        return new Recipe(this.text.replace(text, replacement));
    }

    public void importInto(PortalRealm realm) {
        try (var answer = realm.admin().partialImport(JSON.readValue(text, PartialImportRepresentation.class))) {
            if (answer.getStatus() != 200) {
                throw new AssertionError(answer.getStatus() + " " + answer.readEntity(String.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String clientId() {
        return client().path("clientId").asText();
    }

    /** What Keycloak made up at the import. */
    public String secretIn(PortalRealm realm) {
        String id = realm.admin().clients().findByClientId(clientId()).get(0).getId();
        return realm.admin().clients().get(id).getSecret().getValue();
    }

    /** The first address that answers may go to. */
    public String redirectUri() {
        return client().path("redirectUris").path(0).asText().replace("*", "back");
    }

    /** One of the client's attributes; empty if it has none of this name. */
    public String attribute(String name) {
        return client().path("attributes").path(name).asText();
    }

    private JsonNode client() {
        try {
            return JSON.readTree(text).path("clients").path(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
