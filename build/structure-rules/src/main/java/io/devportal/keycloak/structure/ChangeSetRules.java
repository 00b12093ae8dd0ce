// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/**
 * Change sets are never changed, because a database that has run one refuses another version of it, and Keycloak does
 * not start. And they do not break older nodes, which keep writing while nodes are replaced one by one: R-14.
 */
public abstract class ChangeSetRules {
    /** In the module of the jar: a line for each change set that somebody's database may have run. A release adds the others. */
    private static final Path KNOWN = Path.of("src/test/resources/change-sets.txt");

    private static final Path ALL = Path.of("target/change-sets.txt");

    private final ChangeSets changeSets;

    protected ChangeSetRules(JpaEntityProvider provider) {
        changeSets = new ChangeSets(Changelog.read(provider.getChangelogLocation()));
    }

    @Test
    void changeSetsAreOnlyAdded() throws IOException {
        List<String> known = Jar.read(KNOWN).lines().toList();
        List<String> all = changeSets.sums();
        Files.write(ALL, all);

        assertThat(all)
                .as("Change sets of " + KNOWN + " stay as they are; add another one behind them")
                .startsWith(known.toArray(String[]::new));
        assertThat(known).isNotEmpty();
    }

    @Test
    void anEarlierNodeGoesOnWritingBesideANewerOne() {
        assertThat(changeSets.changes()).allSatisfy(change -> {
            switch (change.kind()) {
                case "createTable", "addPrimaryKey", "createIndex", "preConditions" -> {}
                case "addColumn" ->
                    assertThat(change.neededColumns())
                            .as(change + " without a default")
                            .isEmpty();
                // letters of columns on MariaDB and MySQL, which take what they took before
                case "sql" ->
                    assertThat(change.text().split(",")).allMatch(part -> part.strip()
                            .matches("(?s)(ALTER TABLE \\w+\\s+)?MODIFY .* CHARACTER SET utf8mb4.*"));
                default -> throw new AssertionError(change + " takes something from nodes of an earlier version");
            }
        });
    }
}
