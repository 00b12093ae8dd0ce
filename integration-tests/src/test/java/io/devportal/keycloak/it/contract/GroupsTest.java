// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever works at one journey runs its tests alone: {@code mvn verify -Dgroups=signup}. */
final class GroupsTest {
    private static final Pattern PACKAGE = Pattern.compile("package io\\.devportal\\.keycloak\\.it\\.(\\w+)");
    private static final Pattern TAG = Pattern.compile("^@Tag\\(\"(\\w+)\"\\)", Pattern.MULTILINE);

    @Test
    void everyClassIsInTheGroupOfItsPackage() {
        assertThat(TestSource.in(Path.of("src/test/java")).filter(GroupsTest::isIntegrationTest))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(first(TAG, source)).isEqualTo(first(PACKAGE, source)));
    }

    private static boolean isIntegrationTest(TestSource source) {
        return source.className().endsWith("IT");
    }

    private static String first(Pattern pattern, TestSource source) {
        Matcher found = pattern.matcher(source.text());
        return found.find() ? found.group(1) : source.className() + " has none";
    }
}
