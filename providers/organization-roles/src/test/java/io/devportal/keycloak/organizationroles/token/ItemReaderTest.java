// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E-22: nobody becomes somebody else's org admin by the name of his own organization. */
class ItemReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{organization}:{role}                     | acme:admin                          | true",
                "{organization}:{role}                     | a:b:admin                           | true",
                "{organization}-{role}                     | acme-corp-developer                 | true",
                "{organization}-{role}                     | acme-super-admin                    | false",
                "{organization}{role}                      | acmeadmin                           | true",
                "{role}:{organization}                     | admin:developer                     | true",
                "{role}                                    | admin                               | true",
                "{organization}/{name}:{role}              | a/b:admin                           | true",
                "{organization}/{name}:{role}              | a/b/c:admin                         | false",
                "{organization}{name}:{role}               | ab:admin                            | false",
                "{organization:{organization},role:{role}} | {organization:a,role:admin}         | true",
                "{organization}:{role}                     | acme:owner                          | false",
            })
    void anItemIsTakenOnlyIfItCanBeReadInOneWay(String template, String item, boolean taken) throws InvalidSetting {
        ItemReader reader =
                new ItemReader(ItemTemplate.parse(template), List.of("admin", "super-admin", "developer"), List.of());

        assertThat(reader.canTell(item)).isEqualTo(taken);
    }

    @Test
    void anItemMayNotLookLikeARoleOfTheWholePortal() throws InvalidSetting {
        ItemTemplate template = ItemTemplate.parse("{organization}{role}");

        assertThat(new ItemReader(template, List.of("admin"), List.of("portal-admin")).canTell("portal-admin"))
                .isFalse();
        assertThat(new ItemReader(template, List.of("admin"), List.of()).canTell("portal-admin"))
                .isTrue();
    }

    @Test
    void readingTakesNoTime() throws InvalidSetting {
        ItemReader reader = new ItemReader(
                ItemTemplate.parse("{name}a{organization}a{plan}a{id}a{name}a{role}"), List.of("b"), List.of());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(reader.canTell("a".repeat(100_000) + "c")).isFalse());
    }
}
